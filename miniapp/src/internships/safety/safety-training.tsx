import {
  type Internship,
  internshipRoutes,
  internshipSafetyRoutes,
  type SafetyState,
} from '@qihang/shared/internships';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { useGet, useSend } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { ConfirmBox } from '../../ui/forms/choice';
import { NoticeBox } from '../../ui/notice-box';
import { ErrorState, Skeleton } from '../../ui/states';
import { useAct } from '../use-act';

const UNTICKED = '请先勾选，表示你已看过并明白';

/** The points of the safety training, and the trainee's acknowledgement. */
export function SafetyTraining({ internship }: { internship: Internship }) {
  const { data, error, refetch } = useGet(internshipSafetyRoutes.get, { params: { id: internship.id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <>
      <Card title="安全要点">
        <Box as="ol" className="q-list">
          {data.points.map((point, index) => (
            <Box as="li" key={point}>{`${index + 1}. ${point}`}</Box>
          ))}
        </Box>
      </Card>
      {data.acknowledgedAt === null ? <Acknowledge internship={internship} safety={data} /> : <Done safety={data} />}
    </>
  );
}

function Done({ safety: { acknowledgedAt, version } }: { safety: SafetyState }) {
  if (acknowledgedAt === null) return null;
  return (
    <NoticeBox tone="good" title="安全培训已确认">
      {`你在${formatChineseDate(shanghaiDate(new Date(acknowledgedAt)))}确认了这些内容（${version} 版）。`}
    </NoticeBox>
  );
}

function Acknowledge({ internship, safety }: { internship: Internship; safety: SafetyState }) {
  const [ticked, setTicked] = useState(false);
  const [missing, setMissing] = useState(false);
  const send = useSend(internshipSafetyRoutes.acknowledge, [internshipSafetyRoutes.get, internshipRoutes.get]);
  const { busy, failure, run } = useAct(internshipSafetyRoutes.get);
  if (internship.status !== 'active') return null;
  if (shanghaiDate(new Date()) < safety.from) {
    return <NoticeBox title="还没到第一天">{`可以先看看，${formatChineseDate(safety.from)}起在这里确认。`}</NoticeBox>;
  }
  const confirm = () => {
    setMissing(!ticked);
    if (!ticked) return;
    const body = { version: safety.version };
    void run(() => send.mutateAsync({ params: { id: internship.id }, body }), '已确认');
  };
  return (
    <Card title="确认">
      {failure && (
        <NoticeBox tone="bad" title="没有确认成功">
          {failure}
        </NoticeBox>
      )}
      <ConfirmBox
        name="understood"
        label="我已看过并明白以上安全要点，单位的人也带我看过工作场所"
        hint="会记下确认的时间和使用的设备，带教老师和单位能看到你已确认"
        error={missing ? UNTICKED : undefined}
        value={ticked}
        onChange={(on) => {
          setTicked(on);
          setMissing(false);
        }}
      />
      <Button wide busy={busy} onTap={confirm}>
        确认安全培训
      </Button>
    </Card>
  );
}

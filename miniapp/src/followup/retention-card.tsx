import {
  leavingReasonLabels,
  type Retention,
  type RetentionSide,
  retentionResultLabels,
  retentionRoutes,
} from '@qihang/shared/followup';
import type { Internship } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { lazy, Suspense, useState } from 'react';
import { useGet } from '../platform/query';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { NoticeBox } from '../ui/notice-box';
import { ErrorState } from '../ui/states';
import { Timeline } from '../ui/timeline';

const RetentionForm = lazy(() => import('./retention-form'));

interface RetentionCardProps {
  internship: Internship;
  /** For whom it is shown. */
  side: RetentionSide;
}

/** Whether a retained trainee is still there, and a way to say so; nothing for who was not retained. */
export function RetentionCard({ internship: { id }, side }: RetentionCardProps) {
  const { data, error, refetch } = useGet(retentionRoutes.get, { params: { id } }, { staleMs: 0 });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data?.isRetained ? <Shown retention={data} side={side} /> : null;
}

function Shown({ retention, side }: { retention: Retention; side: RetentionSide }) {
  const [answering, setAnswering] = useState(false);
  const { contractOn, checks, isContested, isAsked, words } = retention;
  const asked = side === 'trainee' ? '请登记你是否仍在这家单位工作。' : '请登记这位人员是否仍在岗。';
  return (
    <Card title="留用核查">
      {isAsked && <NoticeBox tone="warn">{isContested ? '双方说法不一致，请核实后登记结果。' : asked}</NoticeBox>}
      {isContested && !isAsked && <NoticeBox>双方说法不一致，等待人社部门核实。</NoticeBox>}
      <Facts
        rows={[
          ['合同签订', contractOn && formatChineseDate(contractOn)],
          ...checks.map(({ afterMonths, dueOn, result }): [string, string] => [
            `满 ${afterMonths} 个月`,
            `${result === null ? '还没有核实' : retentionResultLabels[result]}（${formatChineseDate(dueOn)}）`,
          ]),
        ]}
      />
      {words.length > 0 && <Timeline label="核查记录" events={words.map((word) => eventOf(word, side))} />}
      <Button look={isAsked ? 'main' : 'plain'} onTap={() => setAnswering(true)}>
        {isAsked ? '登记是否在岗' : '情况有变化'}
      </Button>
      {answering && (
        <Suspense fallback={null}>
          <RetentionForm retention={retention} side={side} onClose={() => setAnswering(false)} />
        </Suspense>
      )}
    </Card>
  );
}

const SIDES: Readonly<Record<RetentionSide, string>> = { officer: '人社部门', host: '单位', trainee: '本人' };

function eventOf({ side, leftOn, reason, words, at }: Retention['words'][number], reader: RetentionSide) {
  const who = side === reader && side === 'trainee' ? '你' : SIDES[side];
  const title = leftOn === null ? `${who}：仍在岗` : `${who}：${formatChineseDate(leftOn)}离开`;
  const text = [reason === null ? '' : leavingReasonLabels[reason], words ?? '']
    .filter((part) => part !== '')
    .join('。');
  return { key: `${side} ${at}`, title, text: text === '' ? undefined : text, at };
}

import { type Notice, noticeRoutes } from '@qihang/shared/notices';
import { addDays, shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { z } from 'zod';
import { goTo } from '../platform/navigation';
import { explain } from '../platform/problem';
import { useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Confirm } from '../ui/confirm';
import { Box } from '../ui/dom/box';
import { Choice } from '../ui/forms/choice';
import { DateField, SelectField } from '../ui/forms/text-fields';
import { NoticeBox } from '../ui/notice-box';
import { toast } from '../ui/toast';
import { AudienceReach } from './audience-reach';

const HOURS = Array.from({ length: 13 }, (_, index) => `${String(index + 8).padStart(2, '0')}:00`);
const CHINA = '+08:00';

/** What a draft's officer still has to decide: when, and yes. */
export function SendNotice({ notice }: { notice: Notice }) {
  const stale = [noticeRoutes.get, noticeRoutes.list];
  const send = useSend(noticeRoutes.send, stale);
  const cancel = useSend(noticeRoutes.cancel, stale);
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [day, setDay] = useState(() => addDays(shanghaiDate(new Date()), 1));
  const [hour, setHour] = useState('09:00');
  const [asking, setAsking] = useState<'send' | 'cancel'>();
  const [failure, setFailure] = useState<string>();
  const params = { id: notice.id };
  const sendAt = when === 'now' ? null : z.iso.datetime().parse(new Date(`${day}T${hour}:00${CHINA}`).toISOString());
  const act = async () => {
    const { version } = notice;
    const work =
      asking === 'cancel'
        ? cancel.mutateAsync({ params, body: { version } })
        : send.mutateAsync({ params, body: { version, sendAt } });
    setAsking(undefined);
    setFailure(undefined);
    await work.then(
      () => toast(asking === 'cancel' ? '已取消' : '已提交发送'),
      (error: unknown) => setFailure(explain(error).message),
    );
  };
  return (
    <Card title="确认发送">
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <AudienceReach audience={notice.audience} />
      <Choice
        name="when"
        label="发送时间"
        value={when}
        onChange={setWhen}
        options={[
          { value: 'now', label: '立即发送' },
          { value: 'later', label: '定时发送' },
        ]}
        grid
      />
      {when === 'later' && (
        <Box className="q-row">
          <DateField name="day" label="日期" min={shanghaiDate(new Date())} value={day} onChange={setDay} />
          <SelectField
            name="hour"
            label="时间"
            value={hour}
            onChange={setHour}
            options={HOURS.map((text) => ({ value: text, label: text }))}
          />
        </Box>
      )}
      <Box className="q-row">
        <Button busy={send.isPending} onTap={() => setAsking('send')}>
          发送
        </Button>
        <Button look="plain" onTap={() => goTo('officer/compose', { id: notice.id })}>
          修改
        </Button>
        <Button look="plain" busy={cancel.isPending} onTap={() => setAsking('cancel')}>
          取消这条通知
        </Button>
      </Box>
      {asking && (
        <Confirm
          open
          title={asking === 'send' ? '确定发送？' : '确定取消？'}
          confirmLabel={asking === 'send' ? '发送' : '取消通知'}
          danger={asking === 'cancel'}
          onClose={() => setAsking(undefined)}
          onConfirm={() => void act()}
        >
          {asking === 'send' ? '发送后不能撤回。' : '取消后不能再发送这条通知。'}
        </Confirm>
      )}
    </Card>
  );
}

import {
  EARLIEST_HOUR,
  internshipReminderRoutes,
  LATEST_HOUR,
  type ReminderTimes,
  reminderTimesSchema,
  weekdayLabels,
} from '@qihang/shared/internships';
import { codesOf } from '@qihang/shared/platform';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { keepReply, useGet, useSend } from '../../platform/query';
import { askForMessages, inWechat, loadTemplates, type PermissionOutcome } from '../../platform/wechat';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Choice, Choices } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { SelectField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { NoticeBox } from '../../ui/notice-box';
import { ErrorState, Skeleton } from '../../ui/states';
import { toast } from '../../ui/toast';

const DAYS = codesOf(weekdayLabels);
type Day = (typeof DAYS)[number];

/** Fields of the form hold texts. */
const formSchema = z
  .object({ isOn: z.enum(['on', 'off']), weekdays: z.array(z.coerce.number()), hour: z.coerce.number() })
  .transform(({ isOn, ...times }) => ({ ...times, isOn: isOn === 'on' }))
  .pipe(reminderTimesSchema);

const LABELS = { isOn: '要不要提醒', weekdays: '哪几天', hour: '几点' };
const WECHAT_OUTCOMES: Readonly<Record<PermissionOutcome, string>> = {
  given: '下一次提醒会同时发到微信。每同意一次可以提醒一次，记录发出后也可以再来保存一次。',
  refused: '没有开启微信提醒，提醒会发到“消息”里。',
  'switched-off': '微信里的订阅消息总开关是关着的，请在小程序右上角“设置－通知管理”里打开。提醒会发到“消息”里。',
  unsupported: '现在不能开启微信提醒，提醒会发到“消息”里。',
};

/** When the mentor is reminded of missing entries, as it is now, to be changed. */
export function ReminderForm() {
  const { data, error, refetch } = useGet(internshipReminderRoutes.get, {});
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Times now={data} /> : <Skeleton cards={1} />;
}

function Times({ now }: { now: ReminderTimes }) {
  const [asked, setAsked] = useState<PermissionOutcome>();
  const set = useSend(internshipReminderRoutes.set);
  useEffect(() => void loadTemplates(), []);
  const form = useForm({
    schema: formSchema,
    initial: {
      isOn: now.isOn ? ('on' as const) : ('off' as const),
      weekdays: DAYS.filter((day) => now.weekdays.includes(Number(day))) as Day[],
      hour: String(now.hour),
    },
    send: async (body) => {
      keepReply(internshipReminderRoutes.get, {}, await set.mutateAsync({ body }));
      toast('已保存');
    },
  });
  const { values, errors, change } = form;
  const isOn = values.isOn === 'on';
  // WeChat allows asking only directly in the tap
  const submit = async () => {
    if (isOn) void askForMessages(['log-reminder']).then(setAsked);
    await form.submit();
  };
  return (
    <Card title="什么时候提醒您">
      <Box as="p">很久没有给见习人员写带教记录时，在您选的时间提醒，一天最多一次。</Box>
      <Form form={{ ...form, submit }} submitLabel="保存" busyText="正在保存…" labels={LABELS}>
        <Choice
          name="isOn"
          label={LABELS.isOn}
          options={[
            { value: 'on', label: '提醒我' },
            { value: 'off', label: '不提醒', hint: '一直没有记录的，仍会通知单位' },
          ]}
          value={values.isOn}
          onChange={(next) => change({ isOn: next })}
        />
        {isOn && (
          <>
            <Choices
              name="weekdays"
              label={LABELS.weekdays}
              grid
              options={DAYS.map((value) => ({ value, label: weekdayLabels[value] }))}
              value={values.weekdays}
              error={errors.weekdays}
              onChange={(weekdays) => change({ weekdays })}
            />
            <SelectField
              name="hour"
              label={LABELS.hour}
              options={HOURS}
              value={values.hour}
              error={errors.hour}
              onChange={(hour) => change({ hour })}
            />
          </>
        )}
      </Form>
      {inWechat && isOn && asked && <NoticeBox>{WECHAT_OUTCOMES[asked]}</NoticeBox>}
      <Box as="p" className="q-soft">
        改动从下一个选定的时间起生效。
      </Box>
    </Card>
  );
}

const HOURS = Array.from({ length: LATEST_HOUR - EARLIEST_HOUR + 1 }, (_, index) => ({
  value: String(EARLIEST_HOUR + index),
  label: `${EARLIEST_HOUR + index} 点`,
}));

import { DELETION_PAUSE_DAYS, identityRoutes } from '@qihang/shared/identity';
import { useState } from 'react';
import { z } from 'zod';
import { failedWith } from '../platform/failure';
import { explain } from '../platform/problem';
import { keepReply, refreshRoutes, useSend } from '../platform/query';
import { Card } from '../ui/card';
import { Confirm } from '../ui/confirm';
import { Box } from '../ui/dom/box';
import { ConfirmBox } from '../ui/forms/choice';
import { Form } from '../ui/forms/form';
import { useForm } from '../ui/forms/use-form';
import { NoticeBox } from '../ui/notice-box';
import { Points } from '../ui/points';
import { toast } from '../ui/toast';
import { StepUpForm } from './step-up-form';

const ERASED = [
  '姓名、手机号、微信绑定，账号不能再登录',
  '报名信息、意向、困难情况的比对结果、没有写完的草稿',
  '投递时的留言；还没有结果的投递会撤回',
  '别人写的关于您的评语，您写的月度小结、请假和求助的内容、照片',
  '消息和提醒',
];

const KEPT = [
  '已经生效的见习协议：单位和人社部门也是签字的一方，法律要求保存',
  '见习期间每月的考勤、补助发放凭证和见习证明：财政补贴凭这些发放，要能核查',
  '参加过见习的，保留姓名、身份证号码和参加条件，原因同上，不作别的用途',
  '您同意和撤回授权的记录：证明平台是按您的意思办的',
];

const UNDERSTOOD = '我已看清会删除什么、依法保留什么';
const schema = z.object({ understood: z.literal(true, `请先确认：${UNDERSTOOD}`) });

/** What follows from deletion and what stays, the person's word that it is understood, one more question, and the proof. */
export function AskForDeletion() {
  const ask = useSend(identityRoutes.requestDeletion);
  const [step, setStep] = useState<'reading' | 'asked' | 'proving'>('reading');
  const send = async () => {
    try {
      keepReply(identityRoutes.deletion, {}, await ask.mutateAsync({}));
      toast('已申请注销');
    } catch (error) {
      if (failedWith(error, 'http/step-up-needed')) setStep('proving');
      else {
        setStep('reading');
        // what stands against it has changed since the page was read
        await refreshRoutes(identityRoutes.deletion);
      }
    }
  };
  const form = useForm({
    schema,
    initial: { understood: false },
    send: async () => setStep('asked'),
  });
  if (step === 'proving') {
    return (
      <Card title="确认是您本人">
        <StepUpForm before="注销账号" onDone={() => void send()} />
      </Card>
    );
  }
  return (
    <>
      <Card title="会删除的">
        <Points points={ERASED} />
      </Card>
      <Card title="依法保留的">
        <Points points={KEPT} />
      </Card>
      <Card title="申请注销">
        {ask.error && step === 'reading' && <NoticeBox tone="bad">{explain(ask.error).message}</NoticeBox>}
        <Box as="p">{`申请后有 ${DELETION_PAUSE_DAYS} 天可以反悔：登录后在这里撤回。过了这几天就注销，不能恢复。`}</Box>
        <Form form={form} submitLabel="申请注销" labels={{ understood: '确认' }}>
          <ConfirmBox
            name="understood"
            label={UNDERSTOOD}
            error={form.errors.understood}
            value={form.values.understood}
            onChange={(understood) => form.change({ understood })}
          />
        </Form>
      </Card>
      {step === 'asked' && (
        <Confirm
          open
          title="申请注销账号？"
          confirmLabel="申请注销"
          danger
          busy={ask.isPending}
          onClose={() => setStep('reading')}
          onConfirm={() => void send()}
        >
          {`${DELETION_PAUSE_DAYS} 天后账号和内容会被删除，删除后不能恢复。`}
        </Confirm>
      )}
    </>
  );
}

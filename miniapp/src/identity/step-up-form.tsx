import { identityRoutes, smsCodeSchema } from '@qihang/shared/identity';
import { useState } from 'react';
import { z } from 'zod';
import { explain } from '../platform/problem';
import { useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { Form } from '../ui/forms/form';
import { TextField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { NoticeBox } from '../ui/notice-box';
import { useCountdown } from './use-countdown';

interface StepUpFormProps {
  /** What the proof is for, as 查看完整信息; completes the sentence 「…前，请用短信验证码确认是您本人」. */
  before?: string;
  onDone: () => void;
}

/** Asks the signed-in person for a fresh code before a sensitive act. */
export function StepUpForm({ before = '查看完整信息', onDone }: StepUpFormProps) {
  const ask = useSend(identityRoutes.requestStepUpCode);
  const prove = useSend(identityRoutes.stepUp);
  const [left, startCountdown] = useCountdown();
  const [failure, setFailure] = useState<string>();
  const form = useForm({
    schema: z.object({ code: smsCodeSchema }),
    initial: { code: '' },
    send: async (body) => {
      await prove.mutateAsync({ body });
      onDone();
    },
  });
  const request = async () => {
    setFailure(undefined);
    await ask.mutateAsync({}).then(
      ({ resendAfterSeconds }) => startCountdown(resendAfterSeconds),
      (error: unknown) => setFailure(explain(error).message),
    );
  };
  return (
    <Form form={form} submitLabel="确认" labels={{ code: '验证码' }}>
      <Box as="p">{`${before}前，请用短信验证码确认是您本人。十分钟内不用再次确认。`}</Box>
      <Button look="plain" disabled={left > 0} busy={ask.isPending} onTap={() => void request()}>
        {left > 0 ? `${left} 秒后可重新获取` : '获取验证码'}
      </Button>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <TextField
        name="code"
        label="验证码"
        kind="code"
        value={form.values.code}
        error={form.errors.code}
        onChange={(code) => form.change({ code })}
      />
    </Form>
  );
}

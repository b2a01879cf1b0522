import { identityRoutes, requestCodeSchema, signInByCodeSchema } from '@qihang/shared/identity';
import { type ReactNode, useState } from 'react';
import { explain } from '../platform/problem';
import { useSend } from '../platform/query';
import { keepSession } from '../platform/session';
import { wechatLoginCode } from '../platform/wechat';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { focusOn } from '../ui/dom/focus';
import { fieldId } from '../ui/forms/field';
import { Form } from '../ui/forms/form';
import { TextField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { validate } from '../ui/forms/validate';
import { SandboxCode } from './sandbox-code';
import { useCountdown } from './use-countdown';

interface CodeSignInProps {
  agreement: ReactNode;
  /** False when the privacy notice isn't agreed to yet; the page then says so. */
  mayProceed: () => boolean;
  onDone: () => Promise<void>;
}

/** Signs in by a code sent to the phone. */
export function CodeSignIn({ agreement, mayProceed, onDone }: CodeSignInProps) {
  const ask = useSend(identityRoutes.requestCode);
  const signIn = useSend(identityRoutes.signInByCode);
  const [left, startCountdown] = useCountdown();
  const [sent, setSent] = useState('');
  const [phoneError, setPhoneError] = useState<string>();
  const form = useForm({
    schema: signInByCodeSchema,
    initial: { phone: '', code: '' },
    send: async (body) => {
      if (!mayProceed()) return;
      keepSession(await signIn.mutateAsync({ body: { ...body, wechatLoginCode: await wechatLoginCode() } }));
      await onDone();
    },
  });
  const requestCode = async () => {
    const checked = validate(requestCodeSchema, { phone: form.values.phone });
    setPhoneError(checked.ok ? undefined : checked.errors.phone);
    if (!checked.ok) return focusOn(fieldId('phone'));
    try {
      const { resendAfterSeconds, validMinutes } = await ask.mutateAsync({ body: checked.value });
      startCountdown(resendAfterSeconds);
      setSent(`验证码已发送，${validMinutes} 分钟内有效。没有收到可以在倒计时结束后重新获取。`);
      focusOn(fieldId('code'));
    } catch (error) {
      const { message, fields } = explain(error);
      setPhoneError(fields.phone ?? message);
    }
    return undefined;
  };
  return (
    <Form form={form} submitLabel="登录" busyText="正在登录…" labels={{ phone: '手机号', code: '验证码' }}>
      <TextField
        name="phone"
        label="手机号"
        kind="phone"
        autoComplete="tel"
        maxLength={13}
        value={form.values.phone}
        error={form.errors.phone ?? phoneError}
        onChange={(phone) => {
          setPhoneError(undefined);
          form.change({ phone });
        }}
      />
      <Box className="q-row">
        <Button look="plain" disabled={left > 0} busy={ask.isPending} onTap={() => void requestCode()}>
          {left > 0 ? `${left} 秒后可重新获取` : sent ? '重新获取验证码' : '获取验证码'}
        </Button>
        <Box as="p" className="q-soft" role="status">
          {sent}
        </Box>
      </Box>
      {sent && <SandboxCode phone={form.values.phone} />}
      <TextField
        name="code"
        label="验证码"
        kind="code"
        autoComplete="one-time-code"
        maxLength={6}
        hint="短信里的 6 位数字"
        value={form.values.code}
        error={form.errors.code}
        onChange={(code) => form.change({ code })}
      />
      {agreement}
    </Form>
  );
}

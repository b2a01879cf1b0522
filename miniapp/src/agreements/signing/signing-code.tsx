import { agreementRoutes } from '@qihang/shared/agreements';
import { platformRoutes } from '@qihang/shared/platform';
import { useState } from 'react';
import { SandboxCode } from '../../identity/sandbox-code';
import { useCountdown } from '../../identity/use-countdown';
import { explain } from '../../platform/problem';
import { useGet, useSend } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { fieldId } from '../../ui/forms/field';
import { NoticeBox } from '../../ui/notice-box';

interface SigningCodeProps {
  agreementId: string;
  contentHash: string;
  signAs: 'self' | 'guardian';
  /** In demo mode the code of this phone can be looked up; the signer's own is not known here. */
  sandboxPhone?: string;
  /** Called with what the request threw; true when it was dealt with. */
  onFailure: (error: unknown) => boolean;
}

/** Asks for a code that is good for signing this text only, and says where it went. */
export function SigningCode({ agreementId, contentHash, signAs, sandboxPhone, onFailure }: SigningCodeProps) {
  const ask = useSend(agreementRoutes.requestSigningCode);
  const { data: system } = useGet(platformRoutes.info, {});
  const [left, startCountdown] = useCountdown();
  const [failure, setFailure] = useState<string>();
  const request = async () => {
    setFailure(undefined);
    try {
      const reply = await ask.mutateAsync({ params: { id: agreementId }, body: { contentHash, signAs } });
      startCountdown(reply.resendAfterSeconds);
      focusOn(fieldId('code'));
    } catch (error) {
      if (!onFailure(error)) setFailure(explain(error).message);
    }
  };
  const sent = ask.data;
  const whose = signAs === 'guardian' ? '监护人的手机' : '你的手机';
  const label = sent ? '重新获取验证码' : '获取验证码';
  return (
    <Box className="q-stack-s">
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Button look="plain" disabled={left > 0} busy={ask.isPending} onTap={() => void request()}>
        {left > 0 ? `${left} 秒后可重新获取` : label}
      </Button>
      <Box as="p" role="status" className="q-soft">
        {sent
          ? `验证码已发到${whose} ${sent.maskedPhone}，${sent.validMinutes} 分钟内有效，只能用于签这一份协议。`
          : `验证码会发到${whose}，只能用于签这一份协议。`}
      </Box>
      {sent && sandboxPhone && <SandboxCode phone={sandboxPhone} />}
      {system?.demo && !sandboxPhone && (
        <Box as="p" className="q-soft">{`演示环境：演示账号的验证码是 ${system.demoCode ?? '000000'}。`}</Box>
      )}
    </Box>
  );
}

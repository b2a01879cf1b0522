import { identityRoutes } from '@qihang/shared/identity';
import { Button as WechatButton } from '@tarojs/components';
import { useState } from 'react';
import { failedWith } from '../platform/failure';
import { explain } from '../platform/problem';
import { useSend } from '../platform/query';
import { keepSession } from '../platform/session';
import { wechatLoginCode } from '../platform/wechat';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';

interface WechatSignInProps {
  /** False when the privacy notice isn't agreed to yet; the page then says so. */
  mayProceed: () => boolean;
  onDone: () => Promise<void>;
}

/** Signs in by the WeChat account; asks for its phone number only if the account isn't bound to a person yet. */
export function WechatSignIn({ mayProceed, onDone }: WechatSignInProps) {
  const signIn = useSend(identityRoutes.signInByWechat);
  const [phoneNeeded, setPhoneNeeded] = useState(false);
  const [failure, setFailure] = useState<string>();

  const enter = async (phoneCode?: string) => {
    setFailure(undefined);
    const loginCode = await wechatLoginCode();
    if (!loginCode) return setFailure('微信暂时没有响应，请改用手机验证码登录。');
    try {
      keepSession(await signIn.mutateAsync({ body: { loginCode, phoneCode } }));
      await onDone();
    } catch (error) {
      if (!phoneCode && failedWith(error, 'identity/phone-needed')) setPhoneNeeded(true);
      else setFailure(explain(error).message);
    }
    return undefined;
  };
  const withPhone = (code: string | undefined) => {
    if (!mayProceed()) return;
    if (code) void enter(code);
    else setFailure('没有得到手机号。可以再试一次，或者改用手机验证码登录。');
  };

  return (
    <Box className="q-stack">
      {phoneNeeded ? (
        <>
          <Box as="p">第一次使用，需要绑定您的手机号。</Box>
          <WechatButton
            className="q-button q-button-wide"
            openType="getPhoneNumber"
            onGetPhoneNumber={({ detail }) => withPhone(detail.code)}
          >
            使用微信手机号登录
          </WechatButton>
        </>
      ) : (
        <Button wide busy={signIn.isPending} onTap={() => mayProceed() && void enter()}>
          微信一键登录
        </Button>
      )}
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Box as="p" className="q-soft">
        或者用手机验证码登录：
      </Box>
    </Box>
  );
}

import { platformRoutes } from '@qihang/shared/platform';
import { useState } from 'react';
import { CodeSignIn } from '../../identity/code-sign-in';
import { finishSignIn } from '../../identity/finish-sign-in';
import { PrivacyAgreement } from '../../identity/privacy-agreement';
import { WechatSignIn } from '../../identity/wechat-sign-in';
import { leaveSignIn, usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { focusOn } from '../../ui/dom/focus';
import { fieldId } from '../../ui/forms/field';
import { NoticeBox } from '../../ui/notice-box';
import { Page } from '../../ui/page';

/** 登录: by phone code, or by WeChat in WeChat. */
export default function LoginPage() {
  const { back } = usePageParams<'back'>();
  const [agreed, setAgreed] = useState(false);
  const [reminded, setReminded] = useState(false);
  const system = useGet(platformRoutes.info, {});
  const mayProceed = () => {
    setReminded(!agreed);
    if (!agreed) focusOn(fieldId('privacy'));
    return agreed;
  };
  const done = async () => {
    await finishSignIn();
    leaveSignIn(back);
  };
  const agreement = (
    <PrivacyAgreement
      agreed={agreed}
      error={reminded && !agreed ? '请先阅读并同意隐私政策' : undefined}
      onChange={setAgreed}
    />
  );
  return (
    <Page title="登录" lead="用手机号登录，第一次登录会自动建立账号。">
      {system.data?.demo && (
        <NoticeBox title="演示环境">{`演示账号的验证码是 ${system.data.demoCode ?? '000000'}。`}</NoticeBox>
      )}
      <WechatSignIn mayProceed={mayProceed} onDone={done} />
      <CodeSignIn agreement={agreement} mayProceed={mayProceed} onDone={done} />
    </Page>
  );
}

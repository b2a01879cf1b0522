interface WechatSignInProps {
  mayProceed: () => boolean;
  onDone: () => Promise<void>;
}

/** Only WeChat can sign in by WeChat. */
export function WechatSignIn(_props: WechatSignInProps) {
  return null;
}

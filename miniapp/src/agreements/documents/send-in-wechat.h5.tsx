/** A browser has no way to choose a friend in WeChat: the link is copied there. */
export function SendInWechat(_props: { token: string }) {
  return null;
}

import { defineErrors } from '../errors';

export const wechatErrors = defineErrors('wechat', {
  codeNotValid: { status: 400, title: '微信授权已失效，请重新操作一次' },
  codeUsed: { status: 400, title: '这次微信授权已经用过，请重新操作一次' },
  tooOften: { status: 429, title: '操作太频繁，请一分钟后再试' },
  accountBlocked: { status: 403, title: '微信提示该账号存在风险，请改用手机验证码登录' },
  phoneNotUsable: { status: 400, title: '请使用中国大陆手机号' },
  unavailable: { status: 503, title: '微信服务暂时不可用，请稍后再试，或改用手机验证码登录' },
});

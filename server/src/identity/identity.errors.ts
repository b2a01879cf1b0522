import { defineErrors } from '../platform/errors';

export const identityErrors = defineErrors('identity', {
  codeTooSoon: { status: 429, title: '验证码刚刚发过，请稍等再获取' },
  codeDailyLimit: { status: 429, title: '这个手机号今天获取验证码的次数已用完，请明天再试' },
  codeWrong: { status: 422, title: '验证码不正确，请核对后重新输入' },
  codeSpent: { status: 422, title: '验证码已失效，请重新获取' },
  phoneNeeded: { status: 409, title: '请授权手机号，或改用手机验证码登录' },
  deletionRefused: { status: 409, title: '现在还不能注销账号' },
  noticeOutdated: { status: 409, title: '隐私政策已更新，请阅读新版后再确认' },
});

import { defineErrors } from '../errors';

export const httpErrors = defineErrors('http', {
  badInput: { status: 400, title: '填写的内容有误，请检查' },
  badRequest: { status: 400, title: '请求的格式不正确' },
  signInNeeded: { status: 401, title: '请先登录' },
  sessionEnded: { status: 401, title: '登录已过期，请重新登录' },
  roleNeeded: { status: 403, title: '您没有办理这件事的权限' },
  stepUpNeeded: { status: 403, title: '请先用短信验证码确认是您本人' },
  outOfScope: { status: 404, title: '没有找到，或不在您的管辖范围内' },
  notFound: { status: 404, title: '没有找到您要的内容' },
  tooLarge: { status: 413, title: '内容太大，请减小后再提交' },
  unsupported: { status: 415, title: '不支持这种格式' },
  keyReused: { status: 422, title: '这次提交与之前的不同，请刷新后再试' },
  tooMany: { status: 429, title: '操作太频繁，请稍后再试' },
  internal: { status: 500, title: '系统出了点问题，请稍后再试' },
  unavailable: { status: 503, title: '系统正在恢复，请稍后再试' },
});

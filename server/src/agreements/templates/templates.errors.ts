import { defineErrors } from '../../platform/errors';

export const templateErrors = defineErrors('agreement-templates', {
  notFound: { status: 404, title: '没有找到这份协议模板' },
  changedMeanwhile: { status: 409, title: '模板刚刚被别人改过，请查看最新内容后再改' },
  notDraft: { status: 409, title: '模板已发布或撤回，不能再改；要改请新建草稿' },
  hasProblems: { status: 422, title: '模板还有内容需要补充或修改，不能发布' },
  tooEarly: { status: 422, title: '施行日期最早是明天' },
  alreadyInForce: { status: 409, title: '模板已经施行，不能撤回；要改请发布新的模板' },
});

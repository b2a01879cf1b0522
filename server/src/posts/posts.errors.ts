import { defineErrors } from '../platform/errors';

export const postErrors = defineErrors('posts', {
  notFound: { status: 404, title: '没有找到这个岗位' },
  changed: { status: 409, title: '岗位刚刚被别人改动，请刷新后再操作' },
  notAllowed: { status: 409, title: '岗位现在的状态不能这样操作' },
  reasonNeeded: { status: 400, title: '请写明原因' },
  incomplete: { status: 422, title: '岗位信息还不符合要求，请修改后再提交' },
  hostNotApproved: { status: 409, title: '见习单位还没有通过审核，或已暂停，岗位不能招募' },
});

import { defineErrors } from '../platform/errors';

export const internshipErrors = defineErrors('internships', {
  notFound: { status: 404, title: '没有找到这份见习' },
  notAllowed: { status: 409, title: '见习现在的状态不能这样操作' },
  photoNotFound: { status: 404, title: '没有找到这张照片' },
  entryNotFound: { status: 404, title: '没有找到这条带教记录' },
  entryChanged: { status: 409, title: '这条记录刚刚有改动，请查看最新内容后再操作' },
  nothingToDraw: { status: 409, title: '辖区内现在没有正在进行的见习，无法抽取' },
  spotCheckNotFound: { status: 404, title: '没有找到这次抽查，或者抽查名单里没有这份见习' },
  insuranceChanged: { status: 409, title: '保险到期日刚刚有改动，请查看后再登记' },
  noConflict: { status: 409, title: '这条记录没有需要选择的版本' },
  planChanged: { status: 409, title: '见习计划刚刚有变动，请查看最新内容后再修改' },
  proposalOpen: { status: 409, title: '已经有一个修改建议在等待答复，处理完才能再提' },
  proposalClosed: { status: 409, title: '这个修改建议已经处理过了，请查看最新的计划' },
  proposalNotFound: { status: 404, title: '没有找到这个修改建议' },
  endingChanged: { status: 409, title: '这里刚刚有改动，请查看最新内容后再操作' },
  noCertificate: { status: 404, title: '见习证明还没有做好' },
});

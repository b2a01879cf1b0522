import { defineErrors } from '../platform/errors';

export const hostErrors = defineErrors('hosts', {
  notFound: { status: 404, title: '没有找到这个见习单位' },
  mentorNotFound: { status: 404, title: '没有找到这位带教老师' },
  mentorPhoneTaken: { status: 409, title: '这个手机号已经登记给本单位的一位带教老师，请核对' },
  mentorChanged: { status: 409, title: '这位带教老师的资料刚刚在别处修改过，请关闭后重新打开再改' },
  mentorRetired: { status: 409, title: '这位带教老师已经停用；要再次带教，请重新添加' },
  mentorBusy: { status: 409, title: '这位带教老师还有见习人员，请先为他们更换带教老师，再停用' },
});

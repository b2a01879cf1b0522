import { defineErrors } from '../platform/errors';

/** Refusals of what trainees ask for, and of what is done about it. */
export const traineeErrors = defineErrors('internships', {
  safetyTooEarly: { status: 409, title: '见习第一天起才能确认安全培训' },
  safetyTextChanged: { status: 409, title: '安全培训的内容有更新，请看过新的内容再确认' },
  leaveNotFound: { status: 404, title: '没有找到这条请假' },
  leaveNotWaiting: { status: 409, title: '这条请假已经有了结果，请查看最新状态' },
  leaveBegun: { status: 409, title: '假期已经开始，不能取消；有变化请告诉带教老师' },
  helpNotFound: { status: 404, title: '没有找到这条求助' },
  helpOpenAlready: { status: 409, title: '这类问题已经在处理，可以在原来的求助里补充说明' },
  helpChanged: { status: 409, title: '这条求助刚刚有新的内容，请看过最新内容再提交' },
  helpNotAllowed: { status: 409, title: '这条求助现在的状态不能这样操作' },
  surveyNotDue: { status: 409, title: '现在没有需要填写的评价' },
});

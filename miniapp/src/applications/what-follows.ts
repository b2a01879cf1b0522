import { ANSWER_POLICY, type ApplicationStatus } from '@qihang/shared/applications';
import { type LocalDate, valueOn } from '@qihang/shared/platform';

/**
 * What a seeker may expect after each status.
 * @param today the day whose policy counts, in China
 */
export function whatFollows(status: ApplicationStatus, today: LocalDate): string {
  switch (status) {
    case 'sent':
      return `单位超过 ${valueOn(ANSWER_POLICY, today).remindAfterDays} 天没有答复的，平台会提醒。有变化时会在“消息”里告诉您。`;
    case 'viewed':
      return '单位正在考虑，有结果会告诉您。';
    case 'invited':
      return '单位现在能看到您的手机号，会与您联系，请留意来电。面谈不收任何费用。';
    case 'offered':
      return '请答复是否接受。接受后，其他还没有结果的投递会自动失效。';
    case 'accepted':
      return '接下来单位会准备见习协议，签好以后见习才算开始。在协议生效之前请不要上岗，也不要交任何费用或押金。';
    case 'agreement':
      return '见习协议由各方依次签字，协议生效以后见习才算开始。';
    case 'finished':
      return '这次见习已经结束，协议仍可以在平台上查看。';
    case 'declined':
      return '可以看看其他岗位，您的报名信息不用重填。';
    case 'withdrawn':
      return '岗位还在招募的，可以到岗位页面再次投递。';
    case 'lapsed':
      return '岗位已关闭、您接受了其他岗位，或者见习协议没有签成。岗位还在招募的，可以到岗位页面再次投递。';
  }
}

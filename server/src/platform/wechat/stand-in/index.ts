export type { ReceivedMessage, StandInFault, StandInOptions, StandInRequest } from './stand-in-options';
export { WechatStandIn } from './wechat-stand-in';

export type { StandInFault, StandInOptions } from './stand-in-options';
export { WechatStandIn } from './wechat-stand-in';

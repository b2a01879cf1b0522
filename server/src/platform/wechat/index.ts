export type { AccessTokens } from './access-tokens';
export { GatewayHttp, type GatewayHttpOptions, type GatewayResult } from './gateway-http';
export { type ReceivedMessage, type StandInFault, type StandInOptions, WechatStandIn } from './stand-in';
export { wechatErrors } from './wechat.errors';
export { WechatModule } from './wechat.module';
export type { SendOutcome } from './wechat-answers';
export {
  type PreparedMessage,
  type SubscribeMessage,
  type TextVerdict,
  WechatGateway,
  type WechatSession,
} from './wechat-gateway';

export { GatewayHttp } from './gateway-http';
export { type StandInFault, type StandInOptions, WechatStandIn } from './stand-in';
export { WechatModule } from './wechat.module';
export type { SendOutcome } from './wechat-answers';
export { type PreparedMessage, WechatGateway } from './wechat-gateway';

import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { PersonalDataCipher, PersonalDataRegistry } from '../personal-data';
import { Settings } from '../settings';
import { SharedAccessTokens } from './shared-access-tokens';
import { TokenStore } from './token-store';
import { WechatConnection } from './wechat-connection';
import { WechatGateway } from './wechat-gateway';

@Global()
@Module({
  providers: [
    { provide: WechatConnection, inject: [Settings], useFactory: WechatConnection.open },
    {
      provide: WechatGateway,
      inject: [WechatConnection, DataSource, PersonalDataCipher, Clock, Settings],
      useFactory: makeGateway,
    },
  ],
  exports: [WechatGateway],
})
export class WechatModule implements OnModuleInit {
  constructor(private readonly registry: PersonalDataRegistry) {}

  onModuleInit(): void {
    this.registry.register({ table: 'wechat_tokens', column: 'token_cipher' });
  }
}

function makeGateway(
  { http }: WechatConnection,
  dataSource: DataSource,
  cipher: PersonalDataCipher,
  clock: Clock,
  { wechat, production }: Settings,
): WechatGateway {
  const store = new TokenStore(dataSource, cipher, clock, wechat.appId);
  const tokens = new SharedAccessTokens(http, store, clock, wechat);
  return new WechatGateway(http, tokens, {
    appId: wechat.appId,
    secret: wechat.secret,
    miniprogramState: production ? 'formal' : 'developer',
  });
}

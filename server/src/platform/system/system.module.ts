import { Global, Module } from '@nestjs/common';
import { GatewayStates } from './gateway-states';
import { SystemController } from './system.controller';
import { SystemQueries } from './system.queries';

@Global()
@Module({
  controllers: [SystemController],
  providers: [SystemQueries, GatewayStates],
  exports: [GatewayStates],
})
export class SystemModule {}

export { GatewayStates } from './gateway-states';
export { SystemModule } from './system.module';

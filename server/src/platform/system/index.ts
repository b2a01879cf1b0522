export { GatewayStates } from './gateway-states';
export { SystemModule } from './system.module';
export { assertWholeProvince } from './whole-province';

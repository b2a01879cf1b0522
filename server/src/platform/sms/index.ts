export { SandboxSms } from './sandbox-sms';
export { SmsModule } from './sms.module';
export { SmsGateway, type SmsMessage } from './sms-gateway';

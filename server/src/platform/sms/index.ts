export { type SandboxMessage, SandboxSms } from './sandbox-sms';
export { SmsModule } from './sms.module';
export { SmsGateway, type SmsMessage, type SmsOutcome, type SmsParam } from './sms-gateway';

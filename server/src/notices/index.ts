export { NoticesModule } from './notices.module';
export { type PersonalMessage, SendMessage } from './send-message';

export { NoticesModule } from './notices.module';
export { SendMessage } from './send-message';

export { DigestAudience, type DigestSource } from './digest/digest-audience';
export { NoticesModule } from './notices.module';
export { SendMessage } from './send-message';

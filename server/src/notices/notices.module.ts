import { Module } from '@nestjs/common';
import { WorkerModule } from '../platform/worker';
import { PostsModule } from '../posts';
import { AnswerPermissions } from './answer-permissions';
import { AudienceQueries } from './audience.queries';
import { CancelNotice } from './cancel-notice';
import { CreateNotice } from './create-notice';
import { ChannelPauses } from './delivery/channel-pause.queries';
import { ClaimDeliveries } from './delivery/claim-deliveries';
import { ComposeMessage } from './delivery/compose-message';
import { DeliverWechat } from './delivery/deliver-wechat';
import { DeliveryRecord } from './delivery/delivery-record';
import { DeliveryQueries } from './delivery.queries';
import { DigestQueries } from './digest/digest.queries';
import { DigestAudience } from './digest/digest-audience';
import { SendPostDigest } from './digest/send-post-digest';
import { EraseMessages } from './erase-messages';
import { FanOutNotice } from './fan-out-notice';
import { FinishNotices } from './finish-notices';
import { MessageQueries } from './message.queries';
import { MessagePreferencesQueries } from './message-preferences.queries';
import { MessageTemplates } from './message-templates';
import { MessagesController } from './messages.controller';
import { NoticeQueries } from './notice.queries';
import { NoticesController } from './notices.controller';
import { PreviewAudience } from './preview-audience';
import { QueueDelivery } from './queue-delivery';
import { ReadMessage } from './read-message';
import { ResendDelivery } from './resend-delivery';
import { SendMessage } from './send-message';
import { SendNotice } from './send-notice';
import { SetMessagePreferences } from './set-message-preferences';
import { UpdateNotice } from './update-notice';

@Module({
  imports: [WorkerModule, PostsModule],
  controllers: [NoticesController, MessagesController],
  providers: [
    AnswerPermissions,
    AudienceQueries,
    CancelNotice,
    ChannelPauses,
    ClaimDeliveries,
    ComposeMessage,
    CreateNotice,
    DeliverWechat,
    DigestAudience,
    DigestQueries,
    DeliveryQueries,
    DeliveryRecord,
    EraseMessages,
    FanOutNotice,
    FinishNotices,
    MessagePreferencesQueries,
    MessageQueries,
    MessageTemplates,
    NoticeQueries,
    PreviewAudience,
    QueueDelivery,
    ReadMessage,
    ResendDelivery,
    SendMessage,
    SendNotice,
    SendPostDigest,
    SetMessagePreferences,
    UpdateNotice,
  ],
  exports: [SendMessage, DigestAudience],
})
export class NoticesModule {}

import { Controller } from '@nestjs/common';
import { noticeRoutes } from '@qihang/shared/notices';
import { Handle, type RouteRequest } from '../platform/http';
import { CancelNotice } from './cancel-notice';
import { CreateNotice } from './create-notice';
import { DeliveryQueries } from './delivery.queries';
import { NoticeQueries } from './notice.queries';
import { PreviewAudience } from './preview-audience';
import { ResendDelivery } from './resend-delivery';
import { SendNotice } from './send-notice';
import { UpdateNotice } from './update-notice';

/** Officers' side: notices and their deliveries. */
@Controller()
export class NoticesController {
  constructor(
    private readonly notices: NoticeQueries,
    private readonly deliveries: DeliveryQueries,
    private readonly createNotice: CreateNotice,
    private readonly updateNotice: UpdateNotice,
    private readonly previewAudience: PreviewAudience,
    private readonly sendNotice: SendNotice,
    private readonly cancelNotice: CancelNotice,
    private readonly resendDelivery: ResendDelivery,
  ) {}

  @Handle(noticeRoutes.list)
  list({ actor, query }: RouteRequest<typeof noticeRoutes.list>) {
    return this.notices.list(actor, query);
  }

  @Handle(noticeRoutes.get)
  get({ actor, params }: RouteRequest<typeof noticeRoutes.get>) {
    return this.notices.get(actor, params.id);
  }

  @Handle(noticeRoutes.create)
  create({ actor, body }: RouteRequest<typeof noticeRoutes.create>) {
    return this.createNotice.execute(actor, body);
  }

  @Handle(noticeRoutes.update)
  update({ actor, params, body }: RouteRequest<typeof noticeRoutes.update>) {
    return this.updateNotice.execute(actor, params.id, body);
  }

  @Handle(noticeRoutes.previewAudience)
  preview({ actor, body }: RouteRequest<typeof noticeRoutes.previewAudience>) {
    return this.previewAudience.execute(actor, body.audience);
  }

  @Handle(noticeRoutes.send)
  send({ actor, params, body }: RouteRequest<typeof noticeRoutes.send>) {
    return this.sendNotice.execute(actor, params.id, body);
  }

  @Handle(noticeRoutes.cancel)
  cancel({ actor, params, body }: RouteRequest<typeof noticeRoutes.cancel>) {
    return this.cancelNotice.execute(actor, params.id, body.version);
  }

  @Handle(noticeRoutes.deliveries)
  listDeliveries({ actor, params, query }: RouteRequest<typeof noticeRoutes.deliveries>) {
    return this.deliveries.list(actor, params.id, query);
  }

  @Handle(noticeRoutes.resend)
  resend({ actor, params }: RouteRequest<typeof noticeRoutes.resend>) {
    return this.resendDelivery.execute(actor, params.id, params.deliveryId);
  }
}

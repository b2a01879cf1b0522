import { Controller } from '@nestjs/common';
import { applicationRoutes } from '@qihang/shared/applications';
import { Handle, type RouteRequest } from '../platform/http';
import { AcceptOffer } from './accept-offer';
import { ApplicationQueries } from './application.queries';
import { ApplyToPost } from './apply-to-post';
import { WithdrawApplication } from './withdraw-application';

/** The seeker's side of applications. */
@Controller()
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly applyToPost: ApplyToPost,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly acceptOffer: AcceptOffer,
  ) {}

  @Handle(applicationRoutes.apply)
  apply({ actor, body }: RouteRequest<typeof applicationRoutes.apply>) {
    return this.applyToPost.execute(actor, body);
  }

  @Handle(applicationRoutes.mine)
  mine({ actor, query }: RouteRequest<typeof applicationRoutes.mine>) {
    return this.applications.list(actor, query);
  }

  @Handle(applicationRoutes.get)
  get({ actor, params }: RouteRequest<typeof applicationRoutes.get>) {
    return this.applications.get(actor, params.id);
  }

  @Handle(applicationRoutes.withdraw)
  withdraw({ actor, params, body }: RouteRequest<typeof applicationRoutes.withdraw>) {
    return this.withdrawApplication.execute(actor, params.id, 'withdraw', body);
  }

  @Handle(applicationRoutes.accept)
  accept({ actor, params, body }: RouteRequest<typeof applicationRoutes.accept>) {
    return this.acceptOffer.execute(actor, params.id, body);
  }

  @Handle(applicationRoutes.refuse)
  refuse({ actor, params, body }: RouteRequest<typeof applicationRoutes.refuse>) {
    return this.withdrawApplication.execute(actor, params.id, 'refuse', body);
  }
}

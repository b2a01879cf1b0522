import { Controller } from '@nestjs/common';
import { followUpRoutes } from '@qihang/shared/followup';
import { Handle, type RouteRequest } from '../../platform/http';
import { ChangeWishes } from './change-wishes';
import { DeclineHelp } from './decline-help';
import { OwnFollowUpQueries } from './own-follow-up.queries';
import { TellFoundWork } from './tell-found-work';

type Request<Name extends keyof typeof followUpRoutes> = RouteRequest<(typeof followUpRoutes)[Name]>;

/** Help after an internship, for the person. */
@Controller()
export class OwnFollowUpController {
  constructor(
    private readonly own: OwnFollowUpQueries,
    private readonly changeWishes: ChangeWishes,
    private readonly tellFoundWork: TellFoundWork,
    private readonly declineHelp: DeclineHelp,
  ) {}

  @Handle(followUpRoutes.mine)
  mine({ actor }: Request<'mine'>) {
    return this.own.of(actor.personId);
  }

  @Handle(followUpRoutes.wish)
  async wish({ actor, body }: Request<'wish'>) {
    await this.changeWishes.execute(actor, body);
    return this.own.of(actor.personId);
  }

  @Handle(followUpRoutes.foundWork)
  async foundWork({ actor, body }: Request<'foundWork'>) {
    await this.tellFoundWork.execute(actor, body);
    return this.own.of(actor.personId);
  }

  @Handle(followUpRoutes.decline)
  async decline({ actor, params, body }: Request<'decline'>) {
    await this.declineHelp.execute(actor, params.id, body);
    return this.own.of(actor.personId);
  }
}

import { Controller } from '@nestjs/common';
import { visitRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { DrawSpotCheck } from './draw-spot-check';
import { RecordVisit } from './record-visit';
import { SpotCheckQueries } from './spot-check.queries';
import { VisitQueries } from './visit.queries';

/** Officers' spot checks and visits. */
@Controller()
export class VisitsController {
  constructor(
    private readonly drawSpotCheck: DrawSpotCheck,
    private readonly spotCheckQueries: SpotCheckQueries,
    private readonly recordVisit: RecordVisit,
    private readonly visitQueries: VisitQueries,
  ) {}

  @Handle(visitRoutes.draw)
  async draw({ actor, body }: RouteRequest<typeof visitRoutes.draw>) {
    return { id: await this.drawSpotCheck.execute(actor, body) };
  }

  @Handle(visitRoutes.spotChecks)
  spotChecks({ actor, query }: RouteRequest<typeof visitRoutes.spotChecks>) {
    return this.spotCheckQueries.list(actor, query);
  }

  @Handle(visitRoutes.spotCheck)
  spotCheck({ actor, params }: RouteRequest<typeof visitRoutes.spotCheck>) {
    return this.spotCheckQueries.get(actor, params.id);
  }

  @Handle(visitRoutes.spotCheckItems)
  spotCheckItems({ actor, params, query }: RouteRequest<typeof visitRoutes.spotCheckItems>) {
    return this.spotCheckQueries.items(actor, params.id, query);
  }

  @Handle(visitRoutes.record)
  async record({ actor, params, body }: RouteRequest<typeof visitRoutes.record>) {
    return { id: await this.recordVisit.execute(actor, params.id, body) };
  }

  @Handle(visitRoutes.visits)
  visits({ actor, params, query }: RouteRequest<typeof visitRoutes.visits>) {
    return this.visitQueries.of(actor, params.id, query);
  }

  @Handle(visitRoutes.followUps)
  followUps({ actor, query }: RouteRequest<typeof visitRoutes.followUps>) {
    return this.visitQueries.followUps(actor, query);
  }
}

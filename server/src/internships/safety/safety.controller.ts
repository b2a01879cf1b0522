import { Controller } from '@nestjs/common';
import { internshipSafetyRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { AcknowledgeSafety } from './acknowledge-safety';
import { SafetyQueries } from './safety.queries';

/** The safety training of the first day. */
@Controller()
export class SafetyController {
  constructor(
    private readonly safety: SafetyQueries,
    private readonly acknowledgeSafety: AcknowledgeSafety,
  ) {}

  @Handle(internshipSafetyRoutes.get)
  get({ actor, params }: RouteRequest<typeof internshipSafetyRoutes.get>) {
    return this.safety.get(actor, params.id);
  }

  @Handle(internshipSafetyRoutes.acknowledge)
  async acknowledge({ actor, params, body, meta }: RouteRequest<typeof internshipSafetyRoutes.acknowledge>) {
    await this.acknowledgeSafety.execute(actor, params.id, body.version, meta);
    return this.safety.get(actor, params.id);
  }
}

import { Controller } from '@nestjs/common';
import { internshipRiskRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { RecordInsurance } from './record-insurance';
import { RiskQueries } from './risk.queries';

/** What officers look at first, and the insurance of trainees. */
@Controller()
export class RisksController {
  constructor(
    private readonly risks: RiskQueries,
    private readonly insurance: RecordInsurance,
  ) {}

  @Handle(internshipRiskRoutes.list)
  list({ actor, query }: RouteRequest<typeof internshipRiskRoutes.list>) {
    return this.risks.list(actor, query);
  }

  @Handle(internshipRiskRoutes.counts)
  counts({ actor }: RouteRequest<typeof internshipRiskRoutes.counts>) {
    return this.risks.counts(actor);
  }

  @Handle(internshipRiskRoutes.of)
  of({ actor, params }: RouteRequest<typeof internshipRiskRoutes.of>) {
    return this.risks.of(actor, params.id);
  }

  @Handle(internshipRiskRoutes.insurance)
  insured({ actor, params }: RouteRequest<typeof internshipRiskRoutes.insurance>) {
    return this.insurance.of(actor, params.id);
  }

  @Handle(internshipRiskRoutes.recordInsurance)
  recordInsurance({ actor, params, body }: RouteRequest<typeof internshipRiskRoutes.recordInsurance>) {
    return this.insurance.execute(actor, params.id, body);
  }
}

import { Controller } from '@nestjs/common';
import { internshipPlanRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { AgreePlan } from './agree-plan';
import { DeclinePlan } from './decline-plan';
import { PlanQueries } from './plan.queries';
import { ProposePlan } from './propose-plan';
import { WithdrawPlan } from './withdraw-plan';

/** Plans, adjusted by mentor and trainee together. */
@Controller()
export class PlanController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly proposePlan: ProposePlan,
    private readonly agreePlan: AgreePlan,
    private readonly declinePlan: DeclinePlan,
    private readonly withdrawPlan: WithdrawPlan,
  ) {}

  @Handle(internshipPlanRoutes.get)
  get({ actor, params }: RouteRequest<typeof internshipPlanRoutes.get>) {
    return this.plans.get(actor, params.id);
  }

  @Handle(internshipPlanRoutes.history)
  history({ actor, params, query }: RouteRequest<typeof internshipPlanRoutes.history>) {
    return this.plans.historyOf(actor, params.id, query);
  }

  @Handle(internshipPlanRoutes.propose)
  async propose({ actor, params, body }: RouteRequest<typeof internshipPlanRoutes.propose>) {
    await this.proposePlan.execute(actor, params.id, body);
    return this.plans.get(actor, params.id);
  }

  @Handle(internshipPlanRoutes.agree)
  async agree({ actor, params, body }: RouteRequest<typeof internshipPlanRoutes.agree>) {
    await this.agreePlan.execute(actor, params.id, params.proposalId, body);
    return this.plans.get(actor, params.id);
  }

  @Handle(internshipPlanRoutes.decline)
  async decline({ actor, params, body }: RouteRequest<typeof internshipPlanRoutes.decline>) {
    await this.declinePlan.execute(actor, params.id, params.proposalId, body);
    return this.plans.get(actor, params.id);
  }

  @Handle(internshipPlanRoutes.withdraw)
  async withdraw({ actor, params }: RouteRequest<typeof internshipPlanRoutes.withdraw>) {
    await this.withdrawPlan.execute(actor, params.id, params.proposalId);
    return this.plans.get(actor, params.id);
  }
}

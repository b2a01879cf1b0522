import { Controller } from '@nestjs/common';
import { followUpRoutes } from '@qihang/shared/followup';
import { Handle, type RouteRequest } from '../../platform/http';
import { CaseQueries } from './case.queries';
import { CloseCase } from './close-case';
import { OpenByHand } from './open-by-hand';
import { PassCase } from './pass-case';
import { PlanStep } from './plan-step';
import { ReopenCase } from './reopen-case';
import { RevealPerson } from './reveal-person';
import { ServeCase } from './serve-case';
import { TakeCase } from './take-case';

type Request<Name extends keyof typeof followUpRoutes> = RouteRequest<(typeof followUpRoutes)[Name]>;

/** Help after internships, for officers. */
@Controller()
export class CasesController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly openByHand: OpenByHand,
    private readonly takeCase: TakeCase,
    private readonly passCase: PassCase,
    private readonly serveCase: ServeCase,
    private readonly planStep: PlanStep,
    private readonly closeCase: CloseCase,
    private readonly reopenCase: ReopenCase,
    private readonly revealPerson: RevealPerson,
  ) {}

  @Handle(followUpRoutes.list)
  list({ actor, query }: Request<'list'>) {
    return this.cases.list(actor, query);
  }

  @Handle(followUpRoutes.get)
  get({ actor, params }: Request<'get'>) {
    return this.cases.get(actor, params.id);
  }

  @Handle(followUpRoutes.colleagues)
  colleagues({ actor, params }: Request<'colleagues'>) {
    return this.cases.colleagues(actor, params.id);
  }

  @Handle(followUpRoutes.open)
  async open({ actor, params, body }: Request<'open'>) {
    return this.cases.get(actor, await this.openByHand.execute(actor, params.id, body));
  }

  @Handle(followUpRoutes.take)
  async take({ actor, params, body }: Request<'take'>) {
    await this.takeCase.execute(actor, params.id, body);
    return this.cases.get(actor, params.id);
  }

  @Handle(followUpRoutes.pass)
  async pass({ actor, params, body }: Request<'pass'>) {
    await this.passCase.execute(actor, params.id, body);
    return this.cases.get(actor, params.id);
  }

  @Handle(followUpRoutes.serve)
  async serve({ actor, params, body }: Request<'serve'>) {
    await this.serveCase.execute(actor, params.id, body);
    return this.cases.get(actor, params.id);
  }

  @Handle(followUpRoutes.plan)
  async plan({ actor, params, body }: Request<'plan'>) {
    await this.planStep.execute(actor, params.id, body);
    return this.cases.get(actor, params.id);
  }

  @Handle(followUpRoutes.close)
  async close({ actor, params, body }: Request<'close'>) {
    await this.closeCase.execute(actor, params.id, body);
    return this.cases.get(actor, params.id);
  }

  @Handle(followUpRoutes.reopen)
  async reopen({ actor, params, body }: Request<'reopen'>) {
    await this.reopenCase.execute(actor, params.id, body);
    return this.cases.get(actor, params.id);
  }

  @Handle(followUpRoutes.reveal)
  reveal({ actor, params, body }: Request<'reveal'>) {
    return this.revealPerson.execute(actor, params.id, body.reason);
  }
}

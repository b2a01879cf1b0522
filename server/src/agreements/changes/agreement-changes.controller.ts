import { Controller } from '@nestjs/common';
import { agreementChangeRoutes } from '@qihang/shared/agreements';
import { Handle, type RouteRequest } from '../../platform/http';
import { AgreementQueries } from '../reading/agreement.queries';
import { AmendClerical } from './amend-clerical';
import { AnswerEnd } from './answer-end';
import { ChangeMentor } from './change-mentor';
import { DecideEnd } from './decide-end';
import { DropRevision } from './drop-revision';
import { RequestEnd } from './request-end';
import { ReviseAgreement } from './revise-agreement';
import { WithdrawEnd } from './withdraw-end';

/** Amendments of agreements in force, and their early end. */
@Controller()
export class AgreementChangesController {
  constructor(
    private readonly agreements: AgreementQueries,
    private readonly amend: AmendClerical,
    private readonly mentor: ChangeMentor,
    private readonly reviseAgreement: ReviseAgreement,
    private readonly drop: DropRevision,
    private readonly request: RequestEnd,
    private readonly answer: AnswerEnd,
    private readonly withdraw: WithdrawEnd,
    private readonly decide: DecideEnd,
  ) {}

  @Handle(agreementChangeRoutes.amendClerical)
  async amendClerical({ actor, params, body }: RouteRequest<typeof agreementChangeRoutes.amendClerical>) {
    await this.amend.execute(actor, params.id, body);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementChangeRoutes.changeMentor)
  async changeMentor({ actor, params, body }: RouteRequest<typeof agreementChangeRoutes.changeMentor>) {
    await this.mentor.execute(actor, params.id, body);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementChangeRoutes.revise)
  async revise({ actor, params, body }: RouteRequest<typeof agreementChangeRoutes.revise>) {
    await this.reviseAgreement.execute(actor, params.id, body.reason);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementChangeRoutes.dropRevision)
  async dropRevision({ actor, params, body }: RouteRequest<typeof agreementChangeRoutes.dropRevision>) {
    await this.drop.execute(actor, params.id, body.reason);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementChangeRoutes.requestEnd)
  async requestEnd({ actor, params, body }: RouteRequest<typeof agreementChangeRoutes.requestEnd>) {
    await this.request.execute(actor, params.id, body);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementChangeRoutes.answerEnd)
  async answerEnd({ actor, params, body }: RouteRequest<typeof agreementChangeRoutes.answerEnd>) {
    await this.answer.execute(actor, params.id, body);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementChangeRoutes.withdrawEnd)
  async withdrawEnd({ actor, params }: RouteRequest<typeof agreementChangeRoutes.withdrawEnd>) {
    await this.withdraw.execute(actor, params.id);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementChangeRoutes.decideEnd)
  async decideEnd({ actor, params, body }: RouteRequest<typeof agreementChangeRoutes.decideEnd>) {
    await this.decide.execute(actor, params.id, body);
    return this.agreements.get(actor, params.id);
  }
}

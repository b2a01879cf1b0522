import { Controller } from '@nestjs/common';
import { type InternshipEnding, internshipEndingRoutes } from '@qihang/shared/internships';
import { type Actor, Handle, type RouteRequest } from '../../platform/http';
import { AnswerEvaluation } from './answer-evaluation';
import { AnswerOutcome } from './answer-outcome';
import { CertificateDownloads } from './certificate-downloads';
import { EndingQueries } from './ending.queries';
import { EndingQueue } from './ending-queue.queries';
import { EvaluateTrainee } from './evaluate-trainee';
import { RecordOutcome } from './record-outcome';
import { SettleEvaluation } from './settle-evaluation';

type Routes = typeof internshipEndingRoutes;

/** What comes after the last day. */
@Controller()
export class EndingController {
  constructor(
    private readonly endings: EndingQueries,
    private readonly waiting: EndingQueue,
    private readonly evaluateTrainee: EvaluateTrainee,
    private readonly answerEvaluation: AnswerEvaluation,
    private readonly settleEvaluation: SettleEvaluation,
    private readonly certificates: CertificateDownloads,
    private readonly record: RecordOutcome,
    private readonly outcomeAnswer: AnswerOutcome,
  ) {}

  @Handle(internshipEndingRoutes.get)
  get({ actor, params }: RouteRequest<Routes['get']>) {
    return this.endings.of(actor, params.id);
  }

  @Handle(internshipEndingRoutes.suggested)
  suggested({ actor, params }: RouteRequest<Routes['suggested']>) {
    return this.endings.suggested(actor, params.id);
  }

  @Handle(internshipEndingRoutes.evaluate)
  evaluate({ actor, params, body }: RouteRequest<Routes['evaluate']>) {
    return this.after(actor, params.id, this.evaluateTrainee.execute(actor, params.id, body));
  }

  @Handle(internshipEndingRoutes.agree)
  agree({ actor, params, body }: RouteRequest<Routes['agree']>) {
    return this.after(actor, params.id, this.answerEvaluation.agree(actor, params.id, body));
  }

  @Handle(internshipEndingRoutes.disagree)
  disagree({ actor, params, body }: RouteRequest<Routes['disagree']>) {
    return this.after(actor, params.id, this.answerEvaluation.disagree(actor, params.id, body));
  }

  @Handle(internshipEndingRoutes.settle)
  settle({ actor, params, body }: RouteRequest<Routes['settle']>) {
    return this.after(actor, params.id, this.settleEvaluation.execute(actor, params.id, body));
  }

  @Handle(internshipEndingRoutes.certificate)
  certificate({ actor, params }: RouteRequest<Routes['certificate']>) {
    return this.certificates.of(actor, params.id);
  }

  @Handle(internshipEndingRoutes.recordOutcome)
  recordOutcome({ actor, params, body }: RouteRequest<Routes['recordOutcome']>) {
    return this.after(actor, params.id, this.record.execute(actor, params.id, body));
  }

  @Handle(internshipEndingRoutes.answerOutcome)
  answerOutcome({ actor, params, body }: RouteRequest<Routes['answerOutcome']>) {
    return this.after(actor, params.id, this.outcomeAnswer.answer(actor, params.id, body));
  }

  @Handle(internshipEndingRoutes.recordWishes)
  recordWishes({ actor, params, body }: RouteRequest<Routes['recordWishes']>) {
    return this.after(actor, params.id, this.outcomeAnswer.recordWishes(actor, params.id, body));
  }

  @Handle(internshipEndingRoutes.queue)
  queue({ actor, query }: RouteRequest<Routes['queue']>) {
    return this.waiting.list(actor, query);
  }

  /** An act, then the end as it is with it. */
  private async after(actor: Actor, id: string, act: Promise<void>): Promise<InternshipEnding> {
    await act;
    return this.endings.of(actor, id);
  }
}

import { Controller } from '@nestjs/common';
import { retentionRoutes } from '@qihang/shared/followup';
import { Handle, type RouteRequest } from '../../platform/http';
import { AnswerRetention } from './answer-retention';
import { RetentionQueries } from './retention.queries';
import { RetentionFigures } from './retention-figures';

type Request<Name extends keyof typeof retentionRoutes> = RouteRequest<(typeof retentionRoutes)[Name]>;

/** Whether retained trainees are still there, and figures per host. */
@Controller()
export class RetentionController {
  constructor(
    private readonly retentions: RetentionQueries,
    private readonly answerRetention: AnswerRetention,
    private readonly figures: RetentionFigures,
  ) {}

  @Handle(retentionRoutes.due)
  due({ actor, query }: Request<'due'>) {
    return this.retentions.due(actor, query);
  }

  @Handle(retentionRoutes.get)
  get({ actor, params }: Request<'get'>) {
    return this.retentions.get(actor, params.id);
  }

  @Handle(retentionRoutes.answer)
  async answer({ actor, params, body }: Request<'answer'>) {
    await this.answerRetention.execute(actor, params.id, body);
    return this.retentions.get(actor, params.id);
  }

  @Handle(retentionRoutes.hostFigures)
  hostFigures({ actor, query }: Request<'hostFigures'>) {
    return this.figures.page(actor, query);
  }

  @Handle(retentionRoutes.myHostFigures)
  myHostFigures({ actor }: Request<'myHostFigures'>) {
    return this.figures.ofAgent(actor);
  }
}

import { Controller } from '@nestjs/common';
import { applicationRoutes } from '@qihang/shared/applications';
import { Handle, type RouteRequest } from '../platform/http';
import { AnswerApplicant } from './answer-applicant';
import { ApplicantQueries } from './applicant.queries';

/** The host's side of applications. */
@Controller()
export class ApplicantsController {
  constructor(
    private readonly applicants: ApplicantQueries,
    private readonly answerApplicant: AnswerApplicant,
  ) {}

  @Handle(applicationRoutes.received)
  received({ actor, query }: RouteRequest<typeof applicationRoutes.received>) {
    return this.applicants.list(actor, query);
  }

  @Handle(applicationRoutes.applicant)
  applicant({ actor, params }: RouteRequest<typeof applicationRoutes.applicant>) {
    return this.applicants.get(actor, params.id);
  }

  @Handle(applicationRoutes.view)
  view({ actor, params, body }: RouteRequest<typeof applicationRoutes.view>) {
    return this.answerApplicant.execute(actor, params.id, 'view', body);
  }

  @Handle(applicationRoutes.invite)
  invite({ actor, params, body }: RouteRequest<typeof applicationRoutes.invite>) {
    return this.answerApplicant.execute(actor, params.id, 'invite', body);
  }

  @Handle(applicationRoutes.offer)
  offer({ actor, params, body }: RouteRequest<typeof applicationRoutes.offer>) {
    return this.answerApplicant.execute(actor, params.id, 'offer', body);
  }

  @Handle(applicationRoutes.decline)
  decline({ actor, params, body }: RouteRequest<typeof applicationRoutes.decline>) {
    return this.answerApplicant.execute(actor, params.id, 'decline', body);
  }

  @Handle(applicationRoutes.counts)
  counts({ actor }: RouteRequest<typeof applicationRoutes.counts>) {
    return this.applicants.counts(actor);
  }
}

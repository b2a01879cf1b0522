import { Controller } from '@nestjs/common';
import { internshipSurveyRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { AnswerSurvey } from './answer-survey';
import { SurveyQueries } from './survey.queries';

/** Surveys of the host. */
@Controller()
export class SurveysController {
  constructor(
    private readonly surveys: SurveyQueries,
    private readonly answerSurvey: AnswerSurvey,
  ) {}

  @Handle(internshipSurveyRoutes.state)
  state({ actor, params }: RouteRequest<typeof internshipSurveyRoutes.state>) {
    return this.surveys.state(actor, params.id);
  }

  @Handle(internshipSurveyRoutes.answer)
  async answer({ actor, params, body }: RouteRequest<typeof internshipSurveyRoutes.answer>) {
    await this.answerSurvey.execute(actor, params.id, body);
    return this.surveys.state(actor, params.id);
  }

  @Handle(internshipSurveyRoutes.ofHost)
  ofHost({ actor, params }: RouteRequest<typeof internshipSurveyRoutes.ofHost>) {
    return this.surveys.ofHost(actor, params.id);
  }
}

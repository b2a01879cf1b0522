import { defineRoutes } from '../platform/route';
import { idParamsSchema } from '../platform/schemas';
import { answerSurveySchema, hostSurveySchema, surveyStateSchema } from './surveys.schemas';

/** What trainees say of their hosts. Hosts and mentors see nothing of it. */
export const internshipSurveyRoutes = defineRoutes({
  state: {
    summary: 'Which survey the trainee can answer now',
    method: 'GET',
    path: '/internships/:id/surveys',
    access: ['seeker'],
    params: idParamsSchema,
    reply: surveyStateSchema,
  },
  answer: {
    summary: 'Answer a survey, once',
    method: 'POST',
    path: '/internships/:id/surveys',
    access: ['seeker'],
    params: idParamsSchema,
    body: answerSurveySchema,
    reply: surveyStateSchema,
  },
  ofHost: {
    summary: "What trainees say of the internship's host, in figures, once enough have answered; audited",
    method: 'GET',
    path: '/internships/:id/host-survey',
    access: ['officer'],
    params: idParamsSchema,
    reply: hostSurveySchema,
  },
});

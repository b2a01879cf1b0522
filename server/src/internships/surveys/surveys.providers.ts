import { AnswerSurvey } from './answer-survey';
import { SurveyQueries } from './survey.queries';
import { SurveyVault } from './survey-vault';
import { Surveys } from './surveys';

export { SurveysController } from './surveys.controller';

export const surveyProviders = [SurveyVault, Surveys, SurveyQueries, AnswerSurvey];

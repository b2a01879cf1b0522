import { HelpController, helpProviders } from './help/help.providers';
import { LeavesController, leaveProviders } from './leaves/leaves.providers';
import { SafetyController, safetyProviders } from './safety/safety.providers';
import { SurveysController, surveyProviders } from './surveys/surveys.providers';

/** The trainee's side of an internship: safety training, leave, requests for help, surveys of the host. */
export const traineeProviders = [...safetyProviders, ...leaveProviders, ...helpProviders, ...surveyProviders];

export const traineeControllers = [SafetyController, LeavesController, HelpController, SurveysController];

import { helpProviders } from './help/help.providers';
import { leaveProviders } from './leaves/leaves.providers';
import { SafetyController, safetyProviders } from './safety/safety.providers';

/** The trainee's side of an internship: safety training, leave, requests for help, surveys of the host. */
export const traineeProviders = [...safetyProviders, ...leaveProviders, ...helpProviders];

export const traineeControllers = [SafetyController];

import { InternshipPlans } from './internship-plans';
import { SetPlan } from './set-plan';

export const planningProviders = [InternshipPlans, SetPlan];

import { AgreePlan } from './agree-plan';
import { DeclinePlan } from './decline-plan';
import { InternshipPlans } from './internship-plans';
import { OvertakeProposal } from './overtake-proposal';
import { PlanQueries } from './plan.queries';
import { PlanHistory } from './plan-history';
import { PlanNames } from './plan-names';
import { PlanProposals } from './plan-proposals';
import { PlanVault } from './plan-vault';
import { ProposePlan } from './propose-plan';
import { ReplaceGoals } from './replace-goals';
import { SetPlan } from './set-plan';
import { TellOfPlan } from './tell-of-plan';
import { WithdrawPlan } from './withdraw-plan';

export { PlanController } from './plan.controller';

export const planningProviders = [
  PlanVault,
  InternshipPlans,
  PlanHistory,
  PlanProposals,
  PlanNames,
  PlanQueries,
  TellOfPlan,
  ReplaceGoals,
  OvertakeProposal,
  SetPlan,
  ProposePlan,
  AgreePlan,
  DeclinePlan,
  WithdrawPlan,
];

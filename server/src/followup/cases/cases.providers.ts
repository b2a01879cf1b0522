import { CaseQueries } from './case.queries';
import { CaseEvents } from './case-events';
import { CaseRows } from './case-rows';
import { ChangeCase } from './change-case';
import { ChangeWishes } from './change-wishes';
import { CloseCase } from './close-case';
import { DeclineHelp } from './decline-help';
import { EndCases } from './end-cases';
import { LockCase } from './lock-case';
import { OpenByHand } from './open-by-hand';
import { OpenCase } from './open-case';
import { OwnFollowUpQueries } from './own-follow-up.queries';
import { PassCase } from './pass-case';
import { PlanStep } from './plan-step';
import { PushPosts } from './push-posts';
import { ReopenCase } from './reopen-case';
import { RevealPerson } from './reveal-person';
import { ServeCase } from './serve-case';
import { TakeCase } from './take-case';
import { TellFoundWork } from './tell-found-work';
import { TellOfHelp } from './tell-of-help';
import { WishRights } from './wish-rights';

export { CasesController } from './cases.controller';
export { OwnFollowUpController } from './own-follow-up.controller';

export const caseProviders = [
  CaseEvents,
  CaseQueries,
  CaseRows,
  ChangeCase,
  ChangeWishes,
  CloseCase,
  DeclineHelp,
  EndCases,
  LockCase,
  OpenByHand,
  OpenCase,
  OwnFollowUpQueries,
  PassCase,
  PlanStep,
  PushPosts,
  ReopenCase,
  RevealPerson,
  ServeCase,
  TakeCase,
  TellFoundWork,
  TellOfHelp,
  WishRights,
];

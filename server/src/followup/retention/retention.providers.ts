import { AnswerRetention } from './answer-retention';
import { CountHost } from './count-host';
import { CountHosts } from './count-hosts';
import { FollowOutcome } from './follow-outcome';
import { LockRetention } from './lock-retention';
import { MakeChecks } from './make-checks';
import { RecheckRetention } from './recheck-retention';
import { RemindHosts } from './remind-hosts';
import { RetentionQueries } from './retention.queries';
import { RetentionFigures } from './retention-figures';

export { RetentionController } from './retention.controller';

export const retentionProviders = [
  AnswerRetention,
  CountHost,
  CountHosts,
  FollowOutcome,
  LockRetention,
  MakeChecks,
  RecheckRetention,
  RemindHosts,
  RetentionFigures,
  RetentionQueries,
];

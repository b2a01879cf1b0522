import { AmendClerical } from './amend-clerical';
import { AmendmentQueries } from './amendment.queries';
import { AnswerEnd } from './answer-end';
import { ChangeMentor } from './change-mentor';
import { ChangeVault } from './change-vault';
import { DecideEnd } from './decide-end';
import { DropRevision } from './drop-revision';
import { EarlyEndQueries } from './early-end.queries';
import { EscalateUnansweredEnds } from './escalate-unanswered-ends';
import { OpenEnd } from './open-end';
import { RecordAmendment } from './record-amendment';
import { RequestEnd } from './request-end';
import { ReviseAgreement } from './revise-agreement';
import { SettleEnd } from './settle-end';
import { WithdrawEnd } from './withdraw-end';

export { AgreementChangesController } from './agreement-changes.controller';

export const changeProviders = [
  ChangeVault,
  AmendmentQueries,
  EarlyEndQueries,
  RecordAmendment,
  AmendClerical,
  ChangeMentor,
  ReviseAgreement,
  DropRevision,
  OpenEnd,
  SettleEnd,
  RequestEnd,
  AnswerEnd,
  WithdrawEnd,
  DecideEnd,
  EscalateUnansweredEnds,
];

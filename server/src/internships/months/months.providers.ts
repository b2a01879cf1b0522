import { AskCorrection } from './ask-correction';
import { ConfirmMonth } from './confirm-month';
import { DecideMonth } from './decide-month';
import { EraseMonthWords } from './erase-month-words';
import { FollowDays } from './follow-days';
import { LockMonth } from './lock-month';
import { MonthQueries } from './month.queries';
import { MonthEvidences } from './month-evidence';
import { MonthProofs } from './month-proofs';
import { MonthRecords } from './month-records';
import { MonthSummaries } from './month-summaries';
import { MonthVault } from './month-vault';
import { MoveMonth } from './move-month';
import { ObjectToMonth } from './object-to-month';
import { OfficerMonths } from './officer-months';
import { PayMonth } from './pay-month';
import { RemindOfMonths } from './remind-of-months';
import { SubmitMonth } from './submit-month';
import { WaitingMonths } from './waiting-months';
import { WriteReport } from './write-report';

export { MonthsController } from './months.controller';

export const monthProviders = [
  MonthVault,
  MonthRecords,
  MonthSummaries,
  MonthEvidences,
  MonthProofs,
  MonthQueries,
  WaitingMonths,
  OfficerMonths,
  LockMonth,
  MoveMonth,
  FollowDays,
  SubmitMonth,
  PayMonth,
  ConfirmMonth,
  ObjectToMonth,
  DecideMonth,
  AskCorrection,
  WriteReport,
  RemindOfMonths,
  EraseMonthWords,
];

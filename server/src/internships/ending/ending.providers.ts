import { AgreeBySilence } from './agree-by-silence';
import { AnswerEvaluation } from './answer-evaluation';
import { AnswerOutcome } from './answer-outcome';
import { BeginEndingAct } from './begin-ending-act';
import { CertificateContents } from './certificate-contents';
import { CertificateDocument } from './certificate-document';
import { CertificateDownloads } from './certificate-downloads';
import { CloseInternship } from './close-internship';
import { EndingQueries } from './ending.queries';
import { EndingQueue } from './ending-queue.queries';
import { EndingRecords } from './ending-records';
import { EndingVault } from './ending-vault';
import { EndingViews } from './ending-views';
import { EvaluateTrainee } from './evaluate-trainee';
import { KeepOutcome } from './keep-outcome';
import { MakeCertificate } from './make-certificate';
import { MoveInternship } from './move-internship';
import { OutcomeDirectory } from './outcome-directory';
import { RecordOutcome } from './record-outcome';
import { RemindOfEnding } from './remind-of-ending';
import { SettleEvaluation } from './settle-evaluation';
import { VerifyCertificate } from './verify-certificate';

export { CertificateVerificationController } from './certificate-verification.controller';
export { EndingController } from './ending.controller';

export const endingProviders = [
  EndingVault,
  EndingRecords,
  EndingViews,
  EndingQueries,
  EndingQueue,
  BeginEndingAct,
  MoveInternship,
  EvaluateTrainee,
  AnswerEvaluation,
  SettleEvaluation,
  CloseInternship,
  AgreeBySilence,
  CertificateContents,
  CertificateDocument,
  MakeCertificate,
  CertificateDownloads,
  VerifyCertificate,
  KeepOutcome,
  RecordOutcome,
  AnswerOutcome,
  OutcomeDirectory,
  RemindOfEnding,
];

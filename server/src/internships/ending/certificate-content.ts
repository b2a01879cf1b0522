import type { EvaluationResult, SkillRating } from '@qihang/shared/internships';
import type { LocalDate } from '@qihang/shared/platform';

/** What a certificate says. Kept as it was when the internship was closed, whatever is renamed later. */
export interface CertificateContent {
  readonly number: string;
  readonly traineeName: string;
  readonly maskedName: string;
  /** Enough to compare with an identity card, too little to misuse. */
  readonly maskedCitizenNumber: string;
  readonly hostName: string;
  readonly postTitle: string;
  readonly startsOn: LocalDate;
  /** The real last day. */
  readonly endsOn: LocalDate;
  /** The agreed last day, where it ended earlier; else null. */
  readonly plannedEndsOn: LocalDate | null;
  readonly ratings: readonly SkillRating[];
  readonly result: Exclude<EvaluationResult, 'failed'>;
  /** The bureau that witnessed the agreement. */
  readonly bureauName: string;
  readonly closedOn: LocalDate;
}

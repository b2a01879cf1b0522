import type { LocalDate } from '../platform/dates';
import type { TemplateText } from './agreement-template.schemas';
import type { AgreementTerms, TraineeDetails } from './agreement-terms';

/**
 * Everything that a version of an agreement says: the canonical data (`canonicalJson`) that its PDF is made of, and nothing
 * else is. Kept encrypted; it holds the citizen number and the account in full.
 */
export interface AgreementContent {
  readonly number: string;
  readonly versionNumber: number;
  /** The day on which it was sent for signing, or of the preview. */
  readonly madeOn: LocalDate;
  readonly template: { readonly id: string; readonly text: TemplateText };
  readonly host: { readonly name: string; readonly creditCode: string; readonly address: string };
  readonly trainee: { readonly name: string; readonly citizenNumber: string; readonly phone: string };
  readonly bureau: { readonly name: string };
  readonly post: { readonly title: string; readonly category: string; readonly duties: string };
  readonly mentor: { readonly name: string; readonly jobTitle: string; readonly phone: string };
  /** Name of the division of the place of work. */
  readonly divisionName: string;
  readonly endsOn: LocalDate;
  readonly terms: AgreementTerms;
  readonly details: TraineeDetails;
}

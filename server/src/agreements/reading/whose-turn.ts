import type { Party, TraineeDetails } from '@qihang/shared/agreements';
import type { AgreementEntity } from '../agreement.entity';
import type { AgreementSide } from '../agreement-scope';

/** What decides whose turn it is. */
export interface TurnFacts {
  readonly waitingFor: AgreementEntity['waitingFor'];
  readonly endRequest: AgreementEntity['endRequest'];
  /** Who asked for the early end that is not answered. */
  readonly endRequestedBy: 'host' | 'trainee' | null;
  /** Whether the parties are to upload what they signed on paper. */
  readonly collectsPaper: boolean;
  /** The trainee's part of a draft; null unless one is drafted. */
  readonly draftDetails: TraineeDetails | null;
}

const SIGNING_SIDES: Readonly<Record<Party | 'paper', AgreementSide>> = {
  host: 'host',
  guardian: 'trainee',
  trainee: 'trainee',
  bureau: 'bureau',
  paper: 'bureau',
};

/**
 * Whether one side is expected to do something: sign, upload or check paper, answer or decide an early end, fill in a draft. A draft is
 * the host's to send; the trainee's, too, while the own part has blanks.
 */
export function isTurnOf(side: AgreementSide, { waitingFor, endRequest, ...facts }: TurnFacts): boolean {
  if (waitingFor !== null && SIGNING_SIDES[waitingFor] === side) return true;
  if (endRequest === 'objected' && side === 'bureau') return true;
  if (endRequest === 'requested' && side !== 'bureau' && side !== facts.endRequestedBy) return true;
  if (facts.collectsPaper && side !== 'bureau') return true;
  if (facts.draftDetails === null || side === 'bureau') return false;
  return side === 'host' || hasBlanks(facts.draftDetails);
}

function hasBlanks({ guardian, ...own }: TraineeDetails): boolean {
  return [...Object.values(own), ...Object.values(guardian ?? {})].some((text) => text.trim() === '');
}

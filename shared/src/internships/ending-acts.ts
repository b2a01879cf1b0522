import { type InternshipStatus, internshipStatus } from './internship.status';
import type { EndingAct } from './internship-ending.routes';
import { ENDING_ACTS } from './internship-ending.routes';
import type { Outcome } from './outcomes';

type Side = 'trainee' | 'host' | 'mentor' | 'bureau';

/** What decides what somebody may do after the last day. */
export interface EndingFacts {
  readonly status: InternshipStatus;
  /** Whether the mentor is still on the host's list. */
  readonly hasMentor: boolean;
  /** The record that stands. */
  readonly outcome: Pick<Outcome, 'kind' | 'by' | 'answer'> | null;
}

const CHECKS: Readonly<Record<EndingAct, (side: Side, facts: EndingFacts) => boolean>> = {
  evaluate: (side, { status, hasMentor }) =>
    (side === 'mentor' && internshipStatus.canTransition(status, 'evaluate', 'mentor')) ||
    (side === 'host' && !hasMentor && internshipStatus.canTransition(status, 'evaluate', 'host-agent')),
  agree: (side, { status }) => side === 'trainee' && internshipStatus.canTransition(status, 'agree', 'seeker'),
  disagree: (side, { status }) => side === 'trainee' && internshipStatus.canTransition(status, 'disagree', 'seeker'),
  settle: (side, { status }) => side === 'bureau' && internshipStatus.canTransition(status, 'settle', 'officer'),
  'record-outcome': (side, { status, outcome }) =>
    isOver(status) && ((side === 'host' && outcome?.by !== 'bureau') || (side === 'bureau' && isForBureau(outcome))),
  'record-wishes': (side, { status, outcome }) =>
    side === 'trainee' && isOver(status) && (outcome === null || outcome.kind === 'not-retained'),
  'answer-outcome': (side, { status, outcome }) =>
    side === 'trainee' &&
    isOver(status) &&
    outcome?.kind === 'retained' &&
    outcome.by === 'host' &&
    outcome.answer === null,
};

/**
 * What somebody may do about the end of an internship (domain, §§7 and 8). The server's guard and the phone's buttons.
 * @param sides on which the person stands
 * @returns in the order of `ENDING_ACTS`
 */
export function endingActs(sides: readonly Side[], facts: EndingFacts): EndingAct[] {
  return ENDING_ACTS.filter((act) => sides.some((side) => CHECKS[act](side, facts)));
}

function isOver(status: InternshipStatus): boolean {
  return status !== 'active' && status !== 'cancelled';
}

/** An officer decides what the two sides do not agree on, and corrects only that. */
function isForBureau(outcome: EndingFacts['outcome']): boolean {
  return outcome?.answer === 'disputed' || outcome?.by === 'bureau';
}

import { type AgreementStatus, agreementStatus, type VersionStatus, versionStatus } from './agreement.status';
import { type Agreement, type AgreementAct, agreementActSchema } from './agreements.schemas';
import type { Party } from './signing';

/** The version that is drafted or waits for signatures. */
export interface OpenVersionState {
  readonly status: VersionStatus;
  readonly way: Agreement['way'];
  /** `paper`: an officer is to check the signed paper. */
  readonly waitingFor: Party | 'paper' | null;
  readonly hasSignatures: boolean;
  /** Whether its last instant to sign is over. */
  readonly isOverdue: boolean;
  /** How many photos and PDFs of the signed paper there are. */
  readonly scans: number;
}

/** What decides which acts are open to somebody. */
export interface AgreementState {
  readonly viewer: Agreement['viewer'];
  readonly status: AgreementStatus;
  readonly open: OpenVersionState | null;
  /** Whether a version is in force, or was when the agreement ended. */
  readonly hasCurrent: boolean;
  /** Where a request for an early end stands that is not closed, and who asked. */
  readonly earlyEnd: {
    readonly status: 'requested' | 'objected' | 'settled';
    readonly by: 'host' | 'trainee';
  } | null;
  /** Whether the pause since the last reminder by hand is over. */
  readonly mayRemind: boolean;
}

/** The role in which each side acts. */
const VIEWER_ROLES = { host: 'host-agent', trainee: 'seeker', bureau: 'officer' } as const;

/** The side that signs for a party. */
const SIDES = { host: 'host', guardian: 'trainee', trainee: 'trainee', bureau: 'bureau' } as const satisfies Record<
  Party,
  Agreement['viewer']
>;

type ActRule = (state: AgreementState) => boolean;

const isParty: ActRule = ({ viewer }) => viewer !== 'bureau';
const isHost: ActRule = ({ viewer }) => viewer === 'host';
const isDrafted: ActRule = ({ open }) => open?.status === 'draft';
const isInForce: ActRule = ({ status }) => status === 'in-force';
/** A text that is being signed must not differ from what is amended meanwhile. */
const canBeAmended: ActRule = (state) => isInForce(state) && state.open?.status !== 'signing';
const isCollectingPaper: ActRule = ({ open }) =>
  open?.status === 'signing' && open.way === 'paper' && open.waitingFor !== 'paper';
const isSignedOnPhones: ActRule = ({ open }) => open?.status === 'signing' && open.way === 'electronic';

const RULES: Readonly<Record<AgreementAct, ActRule>> = {
  'fill-terms': (state) => isHost(state) && isDrafted(state),
  'fill-details': (state) => state.viewer === 'trainee' && isDrafted(state),
  send: ({ viewer, open }) => open !== null && versionStatus.canTransition(open.status, 'send', VIEWER_ROLES[viewer]),
  return: (state) => allowsByTable(state, 'return'),
  decline: (state) => allowsByTable(state, 'decline'),
  void: ({ viewer, status }) => agreementStatus.canTransition(status, 'void', VIEWER_ROLES[viewer]),
  sign: (state) => isSignedOnPhones(state) && turnOf(state) === state.viewer && state.open?.isOverdue === false,
  remind: (state) => isSignedOnPhones(state) && state.mayRemind && canBeReminded(turnOf(state), state.viewer),
  'choose-paper': (state) =>
    isHost(state) && isSignedOnPhones(state) && state.open?.hasSignatures === false && !state.open.isOverdue,
  'add-scans': (state) => isParty(state) && isCollectingPaper(state),
  'submit-scans': (state) => isParty(state) && isCollectingPaper(state) && (state.open?.scans ?? 0) > 0,
  'decide-paper': ({ viewer, open }) => viewer === 'bureau' && open?.waitingFor === 'paper',
  'amend-clerical': (state) => isParty(state) && canBeAmended(state),
  'change-mentor': (state) => isHost(state) && canBeAmended(state),
  revise: (state) => isHost(state) && isInForce(state) && state.open === null && state.earlyEnd === null,
  'drop-revision': (state) => isHost(state) && isInForce(state) && state.open !== null,
  'request-end': (state) => isParty(state) && isInForce(state) && state.earlyEnd === null,
  'answer-end': (state) =>
    isParty(state) && isInForce(state) && state.earlyEnd?.status === 'requested' && state.earlyEnd.by !== state.viewer,
  'withdraw-end': (state) =>
    isInForce(state) && state.earlyEnd?.by === state.viewer && state.earlyEnd.status !== 'settled',
  'decide-end': (state) => state.viewer === 'bureau' && isInForce(state) && state.earlyEnd?.status === 'objected',
  share: (state) => isParty(state) && state.hasCurrent,
};

/**
 * What somebody may do with an agreement now: the buttons to show. The server refuses by the same tables, and by what only
 * it can know, such as a wrong code.
 * @returns acts in the order of `agreementActSchema`
 */
export function actsOf(state: AgreementState): AgreementAct[] {
  return agreementActSchema.options.filter((act) => RULES[act](state));
}

/** Whose turn it is to do something about the open version while it is signed. */
function turnOf({ open }: AgreementState): Agreement['viewer'] | null {
  if (open === null || open.waitingFor === null) return null;
  return open.waitingFor === 'paper' ? 'bureau' : SIDES[open.waitingFor];
}

/** Officers see their queue instead of reminders, and nobody reminds himself. */
function canBeReminded(turn: Agreement['viewer'] | null, viewer: Agreement['viewer']): boolean {
  return turn !== null && turn !== 'bureau' && turn !== viewer;
}

/** A first version moves with its agreement; a later one is taken back or refused by the same table, while the first runs. */
function allowsByTable({ viewer, status, open }: AgreementState, action: 'return' | 'decline'): boolean {
  if (open === null || (open.status !== 'draft' && open.status !== 'signing')) return false;
  const stage = status === 'in-force' ? open.status : status;
  return agreementStatus.canTransition(stage, action, VIEWER_ROLES[viewer]);
}

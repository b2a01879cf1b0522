import fc from 'fast-check';
import { agreementStatus, versionStatus } from './agreement.status';
import { type AgreementState, actsOf, type OpenVersionState } from './agreement-acts';
import { type AgreementAct, agreementActSchema } from './agreements.schemas';

const draft: OpenVersionState = {
  status: 'draft',
  way: 'electronic',
  waitingFor: null,
  hasSignatures: false,
  isOverdue: false,
  scans: 0,
};
const sent: OpenVersionState = { ...draft, status: 'signing', waitingFor: 'host' };
const collecting: OpenVersionState = { ...sent, way: 'paper' };

const drafted = { status: 'draft', open: draft, hasCurrent: false, earlyEnd: null, mayRemind: true } as const;
const signing = { ...drafted, status: 'signing' } as const;
const inForce = { ...drafted, status: 'in-force', open: null, hasCurrent: true } as const;
const waitingFor = (party: NonNullable<OpenVersionState['waitingFor']>) => ({
  ...signing,
  open: { ...sent, waitingFor: party, hasSignatures: party !== 'host' },
});
const runningAct = ['amend-clerical', 'change-mentor'] as const;

type Situation = Omit<AgreementState, 'viewer'>;
interface Expected {
  readonly host: readonly AgreementAct[];
  readonly trainee: readonly AgreementAct[];
  readonly bureau: readonly AgreementAct[];
}

const SITUATIONS: readonly (readonly [string, Situation, Expected])[] = [
  [
    'drafted',
    drafted,
    { host: ['fill-terms', 'send', 'void'], trainee: ['fill-details', 'decline'], bureau: ['void'] },
  ],
  [
    'waiting for the host',
    waitingFor('host'),
    {
      host: ['return', 'void', 'sign', 'choose-paper'],
      trainee: ['return', 'decline', 'remind'],
      bureau: ['return', 'decline', 'void', 'remind'],
    },
  ],
  [
    'waiting for the guardian, who signs on the trainee’s phone',
    waitingFor('guardian'),
    {
      host: ['return', 'void', 'remind'],
      trainee: ['return', 'decline', 'sign'],
      bureau: ['return', 'decline', 'void', 'remind'],
    },
  ],
  [
    'waiting for the trainee',
    waitingFor('trainee'),
    {
      host: ['return', 'void', 'remind'],
      trainee: ['return', 'decline', 'sign'],
      bureau: ['return', 'decline', 'void', 'remind'],
    },
  ],
  [
    'waiting for the bureau, which looks at its queue',
    waitingFor('bureau'),
    { host: ['return', 'void'], trainee: ['return', 'decline'], bureau: ['return', 'decline', 'void', 'sign'] },
  ],
  [
    'overdue, before the platform has noticed',
    { ...signing, open: { ...sent, waitingFor: 'trainee', hasSignatures: true, isOverdue: true } },
    {
      host: ['return', 'void', 'remind'],
      trainee: ['return', 'decline'],
      bureau: ['return', 'decline', 'void', 'remind'],
    },
  ],
  [
    'on paper, before anything was uploaded',
    { ...signing, open: collecting },
    {
      host: ['return', 'void', 'add-scans'],
      trainee: ['return', 'decline', 'add-scans'],
      bureau: ['return', 'decline', 'void'],
    },
  ],
  [
    'on paper, with uploads',
    { ...signing, open: { ...collecting, scans: 2 } },
    {
      host: ['return', 'void', 'add-scans', 'submit-scans'],
      trainee: ['return', 'decline', 'add-scans', 'submit-scans'],
      bureau: ['return', 'decline', 'void'],
    },
  ],
  [
    'on paper, to be checked',
    { ...signing, open: { ...collecting, waitingFor: 'paper', scans: 2 } },
    { host: ['return', 'void'], trainee: ['return', 'decline'], bureau: ['return', 'decline', 'void', 'decide-paper'] },
  ],
  [
    'in force',
    inForce,
    {
      host: [...runningAct, 'revise', 'request-end', 'share'],
      trainee: ['amend-clerical', 'request-end', 'share'],
      bureau: [],
    },
  ],
  [
    'in force, with a new version drafted',
    { ...inForce, open: draft },
    {
      host: ['fill-terms', 'send', ...runningAct, 'drop-revision', 'request-end', 'share'],
      trainee: ['fill-details', 'decline', 'amend-clerical', 'request-end', 'share'],
      bureau: [],
    },
  ],
  [
    'in force, with a new version to be signed by the trainee',
    { ...inForce, open: { ...sent, waitingFor: 'trainee', hasSignatures: true } },
    {
      host: ['return', 'remind', 'drop-revision', 'request-end', 'share'],
      trainee: ['return', 'decline', 'sign', 'request-end', 'share'],
      bureau: ['return', 'decline', 'remind'],
    },
  ],
  [
    'in force, the trainee asks for an early end',
    { ...inForce, earlyEnd: { status: 'requested', by: 'trainee' } },
    {
      host: [...runningAct, 'answer-end', 'share'],
      trainee: ['amend-clerical', 'withdraw-end', 'share'],
      bureau: [],
    },
  ],
  [
    'in force, the trainee objects to an early end',
    { ...inForce, earlyEnd: { status: 'objected', by: 'host' } },
    {
      host: [...runningAct, 'withdraw-end', 'share'],
      trainee: ['amend-clerical', 'share'],
      bureau: ['decide-end'],
    },
  ],
  [
    'in force until the early end that both agreed on',
    { ...inForce, earlyEnd: { status: 'settled', by: 'host' } },
    { host: [...runningAct, 'share'], trainee: ['amend-clerical', 'share'], bureau: [] },
  ],
  ['completed', { ...inForce, status: 'completed' }, { host: ['share'], trainee: ['share'], bureau: [] }],
  ['terminated', { ...inForce, status: 'terminated' }, { host: ['share'], trainee: ['share'], bureau: [] }],
  ['voided', { ...drafted, status: 'voided', open: null }, { host: [], trainee: [], bureau: [] }],
  ['lapsed', { ...drafted, status: 'lapsed', open: null }, { host: [], trainee: [], bureau: [] }],
];

describe('an agreement', () => {
  it.each(SITUATIONS)('%s', (_, situation, expected) => {
    const acts = {
      host: actsOf({ ...situation, viewer: 'host' }),
      trainee: actsOf({ ...situation, viewer: 'trainee' }),
      bureau: actsOf({ ...situation, viewer: 'bureau' }),
    };
    expect(acts).toEqual(expected);
  });

  it('is not reminded of again before the pause is over', () => {
    const state: AgreementState = { ...waitingFor('trainee'), viewer: 'host', mayRemind: false };
    expect(actsOf(state)).toEqual(['return', 'void']);
  });
});

const ROLES = { host: 'host-agent', trainee: 'seeker', bureau: 'officer' } as const;

const openVersion = fc.record<OpenVersionState>({
  status: fc.constantFrom(...versionStatus.statuses),
  way: fc.constantFrom('electronic', 'paper'),
  waitingFor: fc.constantFrom(null, 'host', 'guardian', 'trainee', 'bureau', 'paper'),
  hasSignatures: fc.boolean(),
  isOverdue: fc.boolean(),
  scans: fc.nat(3),
});

const states = fc.record<AgreementState>({
  viewer: fc.constantFrom('host', 'trainee', 'bureau'),
  status: fc.constantFrom(...agreementStatus.statuses),
  open: fc.option(openVersion),
  hasCurrent: fc.boolean(),
  earlyEnd: fc.option(
    fc.record({
      status: fc.constantFrom<'requested' | 'objected' | 'settled'>('requested', 'objected', 'settled'),
      by: fc.constantFrom<'host' | 'trainee'>('host', 'trainee'),
    }),
  ),
  mayRemind: fc.boolean(),
});

describe('acts, in whatever state', () => {
  it('never offer a step that the status tables refuse', () => {
    fc.assert(
      fc.property(states, (state) => {
        const acts = actsOf(state);
        const role = ROLES[state.viewer];
        const stages = [state.status, ...(state.open ? [state.open.status] : [])];
        for (const action of ['return', 'decline', 'void'] as const) {
          const possible = stages.some(
            (stage) =>
              agreementStatus.statuses.some((status) => status === stage) &&
              agreementStatus.actionsFrom(stage as AgreementState['status'], role).includes(action),
          );
          if (!possible) expect(acts).not.toContain(action);
        }
        if (state.open === null || !versionStatus.canTransition(state.open.status, 'send', role)) {
          expect(acts).not.toContain('send');
        }
      }),
    );
  });

  it('keep to the sides: the bureau fills in nothing and shares nothing, the parties decide nothing for it', () => {
    const parties: AgreementAct[] = ['fill-terms', 'fill-details', 'send', 'choose-paper', 'add-scans', 'share'];
    const officers: AgreementAct[] = ['decide-paper', 'decide-end'];
    fc.assert(
      fc.property(states, (state) => {
        const barred = state.viewer === 'bureau' ? parties : officers;
        for (const act of barred) expect(actsOf(state)).not.toContain(act);
      }),
    );
  });

  it('come each once, in one order', () => {
    fc.assert(
      fc.property(states, (state) => {
        const acts = actsOf(state);
        expect(acts).toEqual(agreementActSchema.options.filter((act) => acts.includes(act)));
      }),
    );
  });
});

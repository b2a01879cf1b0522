import { EMPTY_TRAINEE_DETAILS, sampleContent } from '@qihang/shared/agreements';
import type { AgreementSide } from '../agreement-scope';
import { isTurnOf, type TurnFacts } from './whose-turn';

const SIDES: readonly AgreementSide[] = ['host', 'trainee', 'bureau'];
const { details } = sampleContent({ title: '协议', preamble: '', clauses: [] });
const quiet: TurnFacts = {
  waitingFor: null,
  endRequest: null,
  endRequestedBy: null,
  collectsPaper: false,
  draftDetails: null,
};
const minor = { ...details, guardian: { name: '李样例', relation: '母亲', phone: '' } };

const CASES: readonly (readonly [string, Partial<TurnFacts>, readonly AgreementSide[]])[] = [
  ['nobody’s while all is quiet', {}, []],
  ['the host’s to sign', { waitingFor: 'host' }, ['host']],
  ['the trainee’s to have the guardian sign', { waitingFor: 'guardian' }, ['trainee']],
  ['the trainee’s to sign', { waitingFor: 'trainee' }, ['trainee']],
  ['the bureau’s to witness', { waitingFor: 'bureau' }, ['bureau']],
  ['either party’s to upload what they signed on paper', { collectsPaper: true }, ['host', 'trainee']],
  ['the bureau’s to check paper', { waitingFor: 'paper' }, ['bureau']],
  [
    'both sides’ while the trainee has not filled in a draft',
    { draftDetails: EMPTY_TRAINEE_DETAILS },
    ['host', 'trainee'],
  ],
  ['both sides’ while the guardian’s phone is missing', { draftDetails: minor }, ['host', 'trainee']],
  ['the host’s to send a draft', { draftDetails: details }, ['host']],
  ['the host’s to answer the trainee', { endRequest: 'requested', endRequestedBy: 'trainee' }, ['host']],
  ['the trainee’s to answer the host', { endRequest: 'requested', endRequestedBy: 'host' }, ['trainee']],
  ['the bureau’s to decide on an objection', { endRequest: 'objected', endRequestedBy: 'host' }, ['bureau']],
  ['nobody’s once an early end is settled', { endRequest: 'settled', endRequestedBy: 'host' }, []],
];

describe('the turn', () => {
  it.each(CASES)('is %s', (_, facts, expected) => {
    expect(SIDES.filter((side) => isTurnOf(side, { ...quiet, ...facts }))).toEqual(expected);
  });
});

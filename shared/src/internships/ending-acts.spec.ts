import { endingActs } from './ending-acts';
import type { Outcome } from './outcomes';

const retained = (answer: Outcome['answer'], by: Outcome['by'] = 'host') => ({ kind: 'retained', by, answer }) as const;
const facts = { status: 'ended', hasMentor: true, outcome: null } as const;

describe('what may be done after the last day', () => {
  it('is nothing before it', () => {
    for (const side of ['trainee', 'mentor', 'host', 'bureau'] as const) {
      expect(endingActs([side], { ...facts, status: 'active' })).toEqual([]);
    }
  });

  it('is for the mentor to evaluate, and for the host only when there is no mentor any more', () => {
    expect(endingActs(['mentor'], facts)).toEqual(['evaluate']);
    expect(endingActs(['host'], facts)).toEqual(['record-outcome']);
    expect(endingActs(['host'], { ...facts, hasMentor: false })).toEqual(['evaluate', 'record-outcome']);
  });

  it('is on each side that somebody stands on', () => {
    expect(endingActs(['mentor', 'host'], facts)).toEqual(['evaluate', 'record-outcome']);
  });

  it('is for the trainee to answer an evaluation, and for an officer to settle what is disputed', () => {
    expect(endingActs(['trainee'], { ...facts, status: 'evaluated' })).toEqual(['agree', 'disagree', 'record-wishes']);
    expect(endingActs(['trainee'], { ...facts, status: 'disputed' })).toEqual(['record-wishes']);
    expect(endingActs(['bureau'], { ...facts, status: 'disputed' })).toEqual(['settle']);
    expect(endingActs(['mentor'], { ...facts, status: 'disputed' })).toEqual(['evaluate']);
    expect(endingActs(['mentor'], { ...facts, status: 'evaluated' })).toEqual([]);
  });

  it('is for the trainee to confirm a retention once, and to wish for help without one', () => {
    const closed = { ...facts, status: 'closed' } as const;
    expect(endingActs(['trainee'], { ...closed, outcome: retained(null) })).toEqual(['answer-outcome']);
    expect(endingActs(['trainee'], { ...closed, outcome: retained('confirmed') })).toEqual([]);
    expect(endingActs(['trainee'], { ...closed, outcome: retained(null, 'bureau') })).toEqual([]);
    const gone = { kind: 'not-retained', by: 'host', answer: null } as const;
    expect(endingActs(['trainee'], { ...closed, outcome: gone })).toEqual(['record-wishes']);
  });

  it('is for an officer to record an outcome only where it is disputed, and then no more for the host', () => {
    expect(endingActs(['bureau'], { ...facts, outcome: retained(null) })).toEqual([]);
    expect(endingActs(['bureau'], { ...facts, outcome: retained('disputed') })).toEqual(['record-outcome']);
    expect(endingActs(['host'], { ...facts, outcome: retained('disputed') })).toEqual(['record-outcome']);
    expect(endingActs(['host'], { ...facts, outcome: retained(null, 'bureau') })).toEqual([]);
    expect(endingActs(['bureau'], { ...facts, outcome: retained(null, 'bureau') })).toEqual(['record-outcome']);
  });
});

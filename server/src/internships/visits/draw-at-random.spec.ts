import fc from 'fast-check';
import { drawAtRandom, populationHash } from './draw-at-random';

const people = (count: number, riskEvery = 4) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index + 1), hasRisk: index % riskEvery === 0 }));
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

describe('a draw', () => {
  it('draws as many as asked, or all, nobody twice, and by risk only those with one', () => {
    const sizes = fc.record({ randomSize: fc.integer({ min: 1, max: 60 }), riskSize: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), sizes, seeds, (count, asked, seed) => {
        const all = people(count);
        const drawn = drawAtRandom(all, seed, asked);
        const ids = drawn.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(drawn.filter(({ basis }) => basis === 'random')).toHaveLength(Math.min(count, asked.randomSize));
        const left = all.filter(({ id, hasRisk }) => hasRisk && !ids.slice(0, asked.randomSize).includes(id));
        const byRisk = drawn.filter(({ basis }) => basis === 'risk');
        expect(byRisk).toHaveLength(Math.min(left.length, asked.riskSize));
        for (const { id } of byRisk) expect(all.find((it) => it.id === id)?.hasRisk).toBe(true);
      }),
    );
  });

  it('can be done again: the same seed draws the same out of the same, in whatever order they come', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const asked = { randomSize: 5, riskSize: 3 };
        const all = people(40);
        expect(drawAtRandom([...all].reverse(), seed, asked)).toEqual(drawAtRandom(all, seed, asked));
        expect(populationHash([...all].reverse())).toBe(populationHash(all));
        expect(populationHash(all.slice(1))).not.toBe(populationHash(all));
      }),
    );
  });

  it('draws everybody about as often, with a risk or without', () => {
    const times = new Map<string, number>();
    const rounds = 4_000;
    for (let round = 0; round < rounds; round += 1) {
      for (const { id } of drawAtRandom(people(20), `seed ${round}`, { randomSize: 5, riskSize: 0 })) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    // Each is drawn with a probability of 5 / 20; six standard deviations either way.
    const deviation = Math.sqrt(rounds * 0.25 * 0.75);
    for (const { id } of people(20)) {
      expect(Math.abs((times.get(id) ?? 0) - rounds * 0.25)).toBeLessThan(6 * deviation);
    }
  });
});

import { createHash } from 'node:crypto';
import type { SpotCheckBasis } from '@qihang/shared/internships';

/** An internship that may be drawn. */
export interface Candidate {
  readonly id: string;
  readonly hasRisk: boolean;
}

export interface Drawn {
  readonly id: string;
  readonly basis: SpotCheckBasis;
}

/**
 * Draws internships: first among all, each as likely as any other whatever its risks, then, among those with a risk that are
 * left. Each gets a ticket by hashing it with the seed, and the lowest tickets are drawn, so the same seed draws the same out
 * of the same, in whatever order they are given.
 * @param seed that nobody could know or choose before
 * @returns in the order of the draw, all of them if there are not more
 */
export function drawAtRandom(
  candidates: readonly Candidate[],
  seed: string,
  { randomSize, riskSize }: { readonly randomSize: number; readonly riskSize: number },
): Drawn[] {
  const tickets = candidates
    .map((candidate) => ({ ...candidate, ticket: ticketOf(seed, candidate.id) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  const atRandom = tickets.slice(0, randomSize);
  const byRisk = tickets
    .slice(randomSize)
    .filter(({ hasRisk }) => hasRisk)
    .slice(0, riskSize);
  return [
    ...atRandom.map(({ id }): Drawn => ({ id, basis: 'random' })),
    ...byRisk.map(({ id }): Drawn => ({ id, basis: 'risk' })),
  ];
}

/** What proves later out of which internships it was drawn. */
export function populationHash(candidates: readonly Candidate[]): string {
  const ids = candidates.map(({ id }) => BigInt(id)).sort((a, b) => (a < b ? -1 : 1));
  return createHash('sha256').update(ids.join(',')).digest('hex');
}

function ticketOf(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}:${id}`).digest('hex');
}

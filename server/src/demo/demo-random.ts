/** Chance that comes out the same at every run, so that the demo is always the same. */
export class DemoRandom {
  private state: number;

  /** @param seed any whole number; another seed gives another demo */
  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** @returns a number from 0 (included) to 1 (excluded); the generator is mulberry32 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @returns a whole number between both, ends included */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** @returns one of the items */
  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** @returns true this often, from 0 to 1 */
  chance(share: number): boolean {
    return this.next() < share;
  }
}

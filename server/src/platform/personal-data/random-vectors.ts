import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8_192;

/** Hands out random bytes, drawn from the system in large pieces: a call for each vector costs more than the encryption. */
export class RandomVectors {
  private pool: Buffer = Buffer.alloc(0);

  /** @returns that many random bytes, never handed out before */
  next(bytes: number): Buffer {
    if (this.pool.length < bytes) this.pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
    const vector = this.pool.subarray(0, bytes);
    this.pool = this.pool.subarray(bytes);
    return vector;
  }
}

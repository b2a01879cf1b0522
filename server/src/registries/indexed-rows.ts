const INDEX_BYTES = 32;
const MASKED_BYTES = 18;

/**
 * Rows in the form in which they are stored, packed into three buffers. As objects, the few thousand rows that wait for the
 * database would be moved to the old generation at each scavenge, and memory would grow until the next full collection.
 */
export class IndexedRows {
  private readonly indexes: Buffer;
  private readonly masked: Buffer;
  private readonly lines: Uint32Array;
  private count = 0;

  /** @param capacity rows at the most */
  constructor(private readonly capacity: number) {
    this.indexes = Buffer.allocUnsafe(capacity * 2 * INDEX_BYTES);
    this.masked = Buffer.allocUnsafe(capacity * MASKED_BYTES);
    this.lines = new Uint32Array(capacity);
  }

  get length(): number {
    return this.count;
  }

  /**
   * @param maskedNumber 18 characters of ASCII
   * @throws RangeError beyond the capacity
   */
  add(row: { line: number; numberIndex: Buffer; nameIndex: Buffer; maskedNumber: string }): void {
    if (this.count === this.capacity) throw new RangeError('no room for another row');
    row.numberIndex.copy(this.indexes, this.count * 2 * INDEX_BYTES, 0, INDEX_BYTES);
    row.nameIndex.copy(this.indexes, (this.count * 2 + 1) * INDEX_BYTES, 0, INDEX_BYTES);
    this.masked.write(row.maskedNumber, this.count * MASKED_BYTES, MASKED_BYTES, 'latin1');
    this.lines[this.count] = row.line;
    this.count += 1;
  }

  line(place: number): number {
    return this.lines[place] ?? 0;
  }

  /** @returns the citizen number's index in hex */
  number(place: number): string {
    return this.hex(place * 2);
  }

  /** @returns the name's index in hex */
  name(place: number): string {
    return this.hex(place * 2 + 1);
  }

  maskedNumber(place: number): string {
    return this.masked.toString('latin1', place * MASKED_BYTES, (place + 1) * MASKED_BYTES);
  }

  /** @returns the places in the order of the citizen number's index (its first six bytes), then of the lines */
  inOrder(): number[] {
    const keys = Float64Array.from({ length: this.count }, (_, place) =>
      this.indexes.readUIntBE(place * 2 * INDEX_BYTES, 6),
    );
    return [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  }

  private hex(index: number): string {
    return this.indexes.toString('hex', index * INDEX_BYTES, (index + 1) * INDEX_BYTES);
  }
}

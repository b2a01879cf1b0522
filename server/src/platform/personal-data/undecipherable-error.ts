/** A stored value that cannot be decrypted; names the reason, never the value. */
export class UndecipherableError extends Error {
  constructor(
    readonly context: string,
    readonly reason: 'unknown-format' | 'unknown-key' | 'damaged',
  ) {
    super(`a value of ${context} cannot be decrypted: ${reason}`);
    this.name = 'UndecipherableError';
  }
}

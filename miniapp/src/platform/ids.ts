/**
 * A fresh random id for idempotency keys and correlation ids: time first, so that they sort, then 64 random bits.
 * Not a secret.
 * @returns 24 to 26 characters `[0-9a-z]`
 */
export function newId(): string {
  const random = () =>
    Math.floor(Math.random() * 2 ** 32)
      .toString(36)
      .padStart(7, '0');
  return `${Date.now().toString(36)}${random()}${random()}`;
}

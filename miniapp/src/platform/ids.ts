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

/**
 * When an id of `newId` was made.
 * @returns epoch milliseconds
 */
export function madeAt(id: string): number {
  return Number.parseInt(id.slice(0, Date.now().toString(36).length), 36);
}

/**
 * A fresh random UUID, version 4; phones of WeChat have no `crypto`. Not a secret.
 * @returns lower-case hex in groups of 8-4-4-4-12
 */
export function newUuid(): string {
  const digit = (most: number) => Math.floor(Math.random() * most);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    (place === 'x' ? digit(16) : 8 + digit(4)).toString(16),
  );
}

/** What JSON can say. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: JsonValue | undefined;
}

/**
 * One text for one value, whatever the order its members were given in.
 * @param value without cycles; undefined members are left out
 * @returns JSON without white space
 */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_, member: JsonValue) => (isObject(member) ? sorted(member) : member));
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

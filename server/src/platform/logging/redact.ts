import { redactSqlMessage, redactText } from './redact-text';

const HIDDEN = '[redacted]';
const MAX_DEPTH = 8;
const MAX_ITEMS = 50;

/** Members whose value is hidden whatever it is; matched at the end of the name, without case, dashes and underscores. */
const SECRET_MEMBERS = [
  'phone mobile tel email address citizennumber idnumber idcard certificatenumber bankaccount accountnumber birthdate',
  'name text content comment',
  'token authorization cookie password passwd secret signature key keys keyring code credential jwt openid unionid sessionkey',
  'parameters params query sql body headers databaseurl cipher plain',
]
  .join(' ')
  .split(' ');
const secretMember = new RegExp(`(?:${SECRET_MEMBERS.join('|')})$`);

/** End like a secret and are none. */
const HARMLESS_MEMBERS = new Set(['statuscode', 'errcode', 'errorcode', 'exitcode', 'divisioncode']);

/** What `code` may be when it is an error's: `ER_DUP_ENTRY`, `posts/not-found`; a sign-in code is neither. */
const ERROR_CODE = /^(?:[A-Z]+(?:_[A-Z]+)*|[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)$/;

/**
 * A copy of a value for the log: members named like personal data or secrets hidden, every text cleaned by `redactText`,
 * errors reduced to type, message, code, stack and cause, bytes to their count, depth and length bounded.
 * @param value anything, also with cycles
 * @returns plain JSON data
 */
export function redact(value: unknown): unknown {
  return redactAt(value, [], undefined);
}

function redactAt(value: unknown, above: readonly object[], member: string | undefined): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (member !== undefined && isSecret(member, value)) return HIDDEN;
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'number') return looksPersonal(value) ? HIDDEN : value;
  if (typeof value === 'bigint') return redactText(String(value));
  if (typeof value !== 'object') return `[${typeof value}]`;
  if (above.includes(value)) return '[circular]';
  if (above.length >= MAX_DEPTH) return '[deeper]';
  return redactObject(value, [...above, value]);
}

function redactObject(value: object, above: readonly object[]): unknown {
  if (isError(value)) return redactError(value, above);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '[no date]' : value.toISOString();
  if (value instanceof URL) return redactText(value.href);
  if (value instanceof Map)
    return redactMembers(
      [...value.entries()].map(([key, item]) => [String(key), item]),
      above,
    );
  if (Array.isArray(value) || value instanceof Set) {
    const items = [...value];
    const shown = items.slice(0, MAX_ITEMS).map((item: unknown) => redactAt(item, above, undefined));
    return items.length > MAX_ITEMS ? [...shown, `[${items.length - MAX_ITEMS} more]`] : shown;
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return redactAt(value.toJSON(), above, undefined);
  return redactMembers(Object.entries(value), above);
}

function redactMembers(members: [string, unknown][], above: readonly object[]): Record<string, unknown> {
  return Object.fromEntries(members.map(([name, item]) => [redactText(name), redactAt(item, above, name)]));
}

/** Of an error only what is known to be harmless once cleaned: drivers hang statements and their values on theirs. */
function redactError(error: Error, above: readonly object[]): Record<string, unknown> {
  const fromDatabase = 'sqlMessage' in error || 'query' in error;
  const clean = fromDatabase ? redactSqlMessage : redactText;
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    type: redactText(error.name),
    message: clean(error.message),
    code: code !== undefined && ERROR_CODE.test(code) ? code : undefined,
    // The first lines repeat the message.
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map(redactText)
      .join('\n'),
    cause: error.cause === undefined ? undefined : redactAt(error.cause, above, undefined),
  };
}

function isSecret(member: string, value: unknown): boolean {
  const plain = member.toLowerCase().replace(/[^a-z]/g, '');
  if (!secretMember.test(plain) || HARMLESS_MEMBERS.has(plain)) return false;
  return !(plain.endsWith('code') && typeof value === 'string' && ERROR_CODE.test(value));
}

/** A mobile phone, or a number too long for a count of anything: a citizen number or an account. */
function looksPersonal(value: number): boolean {
  const size = Math.abs(value);
  return (size >= 1.3e10 && size < 2e10 && Number.isInteger(value)) || (size >= 1e14 && Number.isInteger(value));
}

/** Not by `instanceof`: errors of another realm are errors too. */
function isError(value: object): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

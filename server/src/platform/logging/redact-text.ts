const HIDDEN = '[redacted]';

/** Random ids are made of digits too, and are needed to follow a request. */
const UUID = String.raw`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b`;
/**
 * Eleven digits or more, of any script, with single spaces or dashes between: mobile phones, citizen numbers of 15 and 18
 * characters, bank accounts, certificate numbers of disabled persons.
 */
const LONG_NUMBER = String.raw`\p{Nd}(?:[ \u00a0\u3000\-‐-―－]?\p{Nd}){10,}(?:[ \u00a0\u3000\-]?[Xx\uff38\uff58])?`;
const numbers = new RegExp(`(${UUID})|${LONG_NUMBER}`, 'giu');

const userInfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi;
const queryString = /((?:\b[a-z][a-z0-9+.-]*:\/)?\/[^\s?"'<>]*)\?[^\s"'<>]+/gi;
const bearer = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;
const jsonWebToken = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g;

/**
 * Takes out of a text what may not stand in a log: long numbers (phones, citizen numbers, bank accounts), query strings
 * and passwords of addresses, tokens.
 * @param text any text: message, address, stack
 * @returns the text without them; random ids (UUIDs) stay
 */
export function redactText(text: string): string {
  return text
    .replace(userInfo, `$1${HIDDEN}@`)
    .replace(queryString, '$1')
    .replace(bearer, `$1 ${HIDDEN}`)
    .replace(jsonWebToken, HIDDEN)
    .replace(numbers, (_, uuid: string | undefined) => uuid ?? HIDDEN);
}

const quoted = /(\b(?:key|column|table|field|database|constraint) )?'((?:[^'\\]|\\.|'')*)'/gi;

/**
 * As `redactText`, for a message of the database, which quotes values: keeps only the quoted names of keys, columns, tables.
 * @param message as `Duplicate entry '张三' for key 'uq_people_name'`
 */
export function redactSqlMessage(message: string): string {
  return redactText(message.replace(quoted, (all, named: string | undefined) => (named ? all : `'${HIDDEN}'`)));
}

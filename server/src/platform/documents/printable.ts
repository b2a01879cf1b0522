import type { FontCoverage } from './font-coverage';
import type { RenderData } from './render-data';

/**
 * Controls, and signs that are never seen: among them those that turn the direction of writing, by which a text could show
 * other than what it says.
 */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/**
 * A text as it can be printed: a sign that the font lacks is named, as 〔U+1F600〕, so that nothing is lost without a trace
 * and a rare name still says exactly which sign is meant; what is never seen is left out. Line breaks stay.
 */
export function printableText(text: string, font: FontCoverage): string {
  return Array.from(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'), (sign) => {
    if (sign === '\n') return sign;
    if (sign === '\t') return ' ';
    if (UNSEEN.test(sign)) return '';
    const code = sign.codePointAt(0) ?? 0;
    return font.has(code) ? sign : `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`;
  }).join('');
}

/** @returns the same data with `printableText` in place of each text; names of members stay */
export function printableData(data: RenderData, font: FontCoverage): RenderData {
  if (typeof data === 'string') return printableText(data, font);
  if (typeof data !== 'object' || data === null) return data;
  if (isList(data)) return data.map((member) => printableData(member, font));
  const members = Object.entries(data).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, printableData(member ?? null, font)]));
}

function isList(data: RenderData): data is readonly RenderData[] {
  return Array.isArray(data);
}

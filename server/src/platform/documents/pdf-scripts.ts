import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef } from '@libpdf/core';

/** Actions that run something or send something away (ISO 32000-1, 12.6.4). */
const ACTIVE = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'RichMediaExecute']);
/** A scan has some dozen objects; who needs more than this has something else to hide. */
const OBJECTS_AT_MOST = 100_000;

/**
 * Whether a viewer would run something that the file brings along.
 * @param pdf is walked from its catalog on
 * @returns true also for a file with more objects than anybody can look at
 */
export function hasScripts({ context }: PDF): boolean {
  const waiting: PdfObject[] = [context.catalog.getDict()];
  const seen = new Set<PdfObject | string>();
  for (let found = waiting.pop(); found !== undefined; found = waiting.pop()) {
    const object = found instanceof PdfRef ? context.resolve(found) : found;
    if (object === null || seen.has(object)) continue;
    seen.add(object);
    if (seen.size > OBJECTS_AT_MOST) return true;
    if (object instanceof PdfArray) waiting.push(...object);
    if (object instanceof PdfDict) {
      if (ACTIVE.has(object.getName('S')?.value ?? '')) return true;
      for (const [, member] of object) waiting.push(member);
    }
  }
  return false;
}

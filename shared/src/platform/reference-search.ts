/** An entry of a searchable list. Pinyin is made when the list is made; small letters without tones or spaces. */
export interface ReferenceEntry {
  readonly name: string;
  /** First letter of each syllable: `zzdx` for 郑州大学. */
  readonly initials: string;
  /** All syllables: `zhengzhoudaxue`. */
  readonly pinyin: string;
  /** Other names people know it by, such as 郑大: matched like the name. */
  readonly aliases?: readonly string[];
}

/** How well an entry fits; smaller is better. */
enum Fit {
  Exact,
  Prefix,
  Substring,
  None,
}

/**
 * Finds entries by what people type: Chinese anywhere in the name, or the beginning of the initials (`zzdx`) or of the
 * full pinyin (`zhengzhou`). Spaces, apostrophes, full-width and capital letters make no difference.
 *
 * @param limit at most so many come back.
 * @returns exact matches first, then those that begin with the query, then the others; within each in the list's order.
 *   A blank query gives the first `limit` of the list.
 */
export function searchReference<Entry extends ReferenceEntry>(
  entries: readonly Entry[],
  query: string,
  limit: number,
): Entry[] {
  const wanted = normalizeQuery(query);
  if (wanted === '') return entries.slice(0, Math.max(0, limit));
  const found: [Entry[], Entry[], Entry[]] = [[], [], []];
  for (const entry of entries) {
    const fit = fitOf(entry, wanted);
    if (fit !== Fit.None && found[fit].length < limit) found[fit].push(entry);
  }
  return found.flat().slice(0, Math.max(0, limit));
}

/** The query as it is compared: narrow small letters without spaces, apostrophes and quotation marks. */
function normalizeQuery(query: string): string {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’`"“”]/g, '');
}

function fitOf(entry: ReferenceEntry, wanted: string): Fit {
  let best = fitOfText(entry.name.toLowerCase(), wanted);
  for (const alias of entry.aliases ?? []) best = Math.min(best, fitOfText(alias.toLowerCase(), wanted));
  if (best > Fit.Exact) best = Math.min(best, fitOfPinyin(entry.initials, wanted), fitOfPinyin(entry.pinyin, wanted));
  return best;
}

function fitOfText(text: string, wanted: string): Fit {
  const at = text.indexOf(wanted);
  if (at < 0) return Fit.None;
  if (at > 0) return Fit.Substring;
  return text.length === wanted.length ? Fit.Exact : Fit.Prefix;
}

function fitOfPinyin(letters: string, wanted: string): Fit {
  if (!letters.startsWith(wanted)) return Fit.None;
  return letters.length === wanted.length ? Fit.Exact : Fit.Prefix;
}

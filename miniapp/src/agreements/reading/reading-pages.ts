import type { AgreementText } from '@qihang/shared/agreements';

/** One sheet of the text in the page-by-page mode; `summary` is the first. */
export interface ReadingPage {
  kind: 'summary' | 'text';
  parts: readonly ReadingPart[];
}

export interface ReadingPart {
  heading: string;
  paragraphs: readonly string[];
  /** Index of the section in the text. */
  section: number;
}

/** About what a phone shows at once, in normal and in large type. */
const CHARACTERS_A_PAGE = { normal: 360, large: 220 };

const lengthOf = (paragraphs: readonly string[]) => paragraphs.reduce((sum, { length }) => sum + length, 0);

/** A section in pieces of about a page; a paragraph is never torn. */
function piecesOf({ heading, paragraphs }: AgreementText['sections'][number], section: number, most: number) {
  const pieces: string[][] = [[]];
  for (const paragraph of paragraphs) {
    const last = pieces[pieces.length - 1] ?? [];
    if (last.length > 0 && lengthOf(last) + paragraph.length > most) pieces.push([paragraph]);
    else last.push(paragraph);
  }
  return pieces.map(
    (piece, index): ReadingPart => ({
      heading: index === 0 ? heading : `${heading}（续）`,
      paragraphs: piece,
      section,
    }),
  );
}

/**
 * The text as sheets to turn: the summary first, then small sections together and long ones in pieces.
 * @param type large type has shorter sheets
 * @returns every paragraph exactly once, in the order of the text
 */
export function readingPages(
  { sections }: Pick<AgreementText, 'sections'>,
  type: keyof typeof CHARACTERS_A_PAGE = 'normal',
): ReadingPage[] {
  const most = CHARACTERS_A_PAGE[type];
  const pages: { kind: ReadingPage['kind']; parts: ReadingPart[]; length: number }[] = [];
  for (const part of sections.flatMap((section, index) => piecesOf(section, index, most))) {
    const last = pages[pages.length - 1];
    const length = lengthOf(part.paragraphs);
    if (last && last.length + length <= most) {
      last.parts.push(part);
      last.length += length;
    } else pages.push({ kind: 'text', parts: [part], length });
  }
  return [{ kind: 'summary', parts: [] }, ...pages.map(({ kind, parts }) => ({ kind, parts }))];
}

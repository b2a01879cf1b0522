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

/** About what a phone shows at once in the normal type. */
const CHARACTERS_A_PAGE = 450;

const lengthOf = (paragraphs: readonly string[]) => paragraphs.reduce((sum, { length }) => sum + length, 0);

/** A section in pieces of about a page; a paragraph is never torn. */
function piecesOf({ heading, paragraphs }: AgreementText['sections'][number], section: number): ReadingPart[] {
  const pieces: string[][] = [[]];
  for (const paragraph of paragraphs) {
    const last = pieces[pieces.length - 1] ?? [];
    if (last.length > 0 && lengthOf(last) + paragraph.length > CHARACTERS_A_PAGE) pieces.push([paragraph]);
    else last.push(paragraph);
  }
  return pieces.map((piece, index) => ({
    heading: index === 0 ? heading : `${heading}（续）`,
    paragraphs: piece,
    section,
  }));
}

/**
 * The text as sheets to turn: the summary first, then small sections together and long ones in pieces.
 * @returns every paragraph exactly once, in the order of the text
 */
export function readingPages({ sections }: Pick<AgreementText, 'sections'>): ReadingPage[] {
  const pages: { kind: ReadingPage['kind']; parts: ReadingPart[]; length: number }[] = [];
  for (const part of sections.flatMap(piecesOf)) {
    const last = pages[pages.length - 1];
    const length = lengthOf(part.paragraphs);
    if (last && last.length + length <= CHARACTERS_A_PAGE) {
      last.parts.push(part);
      last.length += length;
    } else pages.push({ kind: 'text', parts: [part], length });
  }
  return [{ kind: 'summary', parts: [] }, ...pages.map(({ kind, parts }) => ({ kind, parts }))];
}

import type { AgreementText } from '@qihang/shared/agreements';

/** One sheet of the text in the page-by-page mode; the first holds the summary and no part. */
export interface ReadingPage {
  parts: readonly ReadingPart[];
}

export interface ReadingPart {
  heading: string;
  paragraphs: readonly string[];
  /** Index of the section in the text. */
  section: number;
}

/** About what a small phone shows at once below the title, in normal and in large type. */
const SHEETS = {
  normal: { charactersALine: 18, lines: 21 },
  large: { charactersALine: 14, lines: 16 },
};
type Sheet = (typeof SHEETS)['normal'];

/** Heading and distances between paragraphs, in lines. */
const HEADING_LINES = 1.5;
const GAP_LINES = 0.3;

function linesOf(paragraphs: readonly string[], { charactersALine }: Sheet): number {
  return paragraphs.reduce((sum, { length }) => sum + Math.ceil(length / charactersALine) + GAP_LINES, 0);
}

/** A section in pieces of about a sheet; a paragraph is never torn. */
function piecesOf({ heading, paragraphs }: AgreementText['sections'][number], section: number, sheet: Sheet) {
  const pieces: string[][] = [[]];
  for (const paragraph of paragraphs) {
    const last = pieces[pieces.length - 1] ?? [];
    const fits = linesOf([...last, paragraph], sheet) + HEADING_LINES <= sheet.lines;
    if (last.length > 0 && !fits) pieces.push([paragraph]);
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
  type: keyof typeof SHEETS = 'normal',
): ReadingPage[] {
  const sheet = SHEETS[type];
  const pages: { parts: ReadingPart[]; lines: number }[] = [];
  for (const part of sections.flatMap((section, index) => piecesOf(section, index, sheet))) {
    const last = pages[pages.length - 1];
    const lines = linesOf(part.paragraphs, sheet) + HEADING_LINES;
    if (last && last.lines + lines <= sheet.lines) {
      last.parts.push(part);
      last.lines += lines;
    } else pages.push({ parts: [part], lines });
  }
  return [{ parts: [] }, ...pages.map(({ parts }) => ({ parts }))];
}

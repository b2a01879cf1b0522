import { readDer } from './der';

/** A place in a PDF that says of itself to hold a signature over the rest. */
export interface SealCandidate {
  /** What the range names without the gap; put together when asked for, as it is as long as the file. */
  readonly content: () => Buffer;
  /** DER of the signature; absent if the gap holds none. */
  readonly signature?: Buffer;
  /** Whether the range is all of the file but the gap, from the first byte to the last. */
  readonly coversWholeFile: boolean;
}

const MARK = '/ByteRange';
const RANGE = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const RANGE_TEXT_AT_MOST = 100;
/** Documents with more signatures do not occur here; a file with thousands of marks is made to keep us busy. */
const CANDIDATES_AT_MOST = 20;
const MARKS_AT_MOST = 1_000;
/** In hexadecimal digits, of a signature. */
const DIGITS_AT_MOST = 400_000;

/**
 * Finds the signatures of a PDF by their ranges alone. Nothing of the file's structure is read: what counts is that every
 * byte outside of the gap is signed, and then its structure is what it was when it was sealed.
 * @param pdf any bytes
 * @returns the last of the file first
 */
export function findSeals(pdf: Buffer): SealCandidate[] {
  const found: SealCandidate[] = [];
  let at = pdf.lastIndexOf(MARK);
  for (let marks = 0; at !== -1 && marks < MARKS_AT_MOST && found.length < CANDIDATES_AT_MOST; marks += 1) {
    const match = RANGE.exec(pdf.toString('latin1', at, at + RANGE_TEXT_AT_MOST));
    if (match) found.push(candidateAt(pdf, match.slice(1).map(Number) as [number, number, number, number]));
    at = at === 0 ? -1 : pdf.lastIndexOf(MARK, at - 1);
  }
  return found;
}

function candidateAt(pdf: Buffer, [first, firstLength, second, secondLength]: [number, number, number, number]) {
  const gapStart = first + firstLength;
  const content = () => Buffer.concat([pdf.subarray(first, gapStart), pdf.subarray(second, second + secondLength)]);
  const signature = signatureIn(pdf.subarray(gapStart, Math.max(gapStart, second)));
  const coversWholeFile = first === 0 && gapStart < second && second + secondLength === pdf.length;
  return { content, coversWholeFile, ...(signature && { signature }) };
}

/** @param gap `<`, digits as the sealer writes them, `>`; zeros after the signature */
function signatureIn(gap: Buffer): Buffer | undefined {
  if (gap.length > DIGITS_AT_MOST || !/^<(?:[0-9a-f]{2})+>$/.test(gap.toString('latin1'))) return undefined;
  const bytes = Buffer.from(gap.toString('latin1', 1, gap.length - 1), 'hex');
  try {
    return readDer(bytes, { padded: true }).raw;
  } catch {
    return undefined;
  }
}

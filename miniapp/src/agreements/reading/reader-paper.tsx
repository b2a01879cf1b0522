import type { AgreementText } from '@qihang/shared/agreements';
import { Box } from '../../ui/dom/box';
import type { ReadingPart } from './reading-pages';

/** Class of what is watched for coming into view. */
export const MARK = 'q-reader-mark';
const SECTION_MARK = 'reader-section-';
/** Id of the mark behind the last line. */
export const END_MARK = 'reader-end';

/** Id of a section's mark. */
export function sectionMark(section: number): string {
  return `${SECTION_MARK}${section}`;
}

/** The section that a mark stands at, or null for another mark. */
export function sectionAt(mark: string): number | null {
  return mark.startsWith(SECTION_MARK) ? Number(mark.slice(SECTION_MARK.length)) : null;
}

/** What the signer should know before reading on, in plain words. */
export function ReaderSummary({ summary }: { summary: AgreementText['summary'] }) {
  return (
    <Box className="q-reader-summary q-stack-s">
      <Box as="h3">先看要点</Box>
      <Box as="ul" className="q-reader-points">
        {summary.map((point) => (
          <Box as="li" key={point} className="q-reader-point">
            {point}
          </Box>
        ))}
      </Box>
      <Box className="q-soft">要点是为了好懂，以下面的全文为准。</Box>
    </Box>
  );
}

/** Sections as they stand on paper. */
export function ReaderParts({ parts }: { parts: readonly ReadingPart[] }) {
  return (
    <>
      {parts.map(({ heading, paragraphs, section }) => (
        <Box key={`${String(section)}-${heading}`} className="q-reader-part">
          <Box as="h3" id={sectionMark(section)} className={MARK}>
            {heading}
          </Box>
          {paragraphs.map((paragraph, index) => (
            <Box as="p" key={`${String(index)}-${paragraph.slice(0, 8)}`} className="q-reader-paragraph">
              {paragraph}
            </Box>
          ))}
        </Box>
      ))}
    </>
  );
}

/** Stands behind the last line; who sees it has reached the end. */
export function ReaderEnd() {
  return (
    <Box id={END_MARK} className={`${MARK} q-reader-end`}>
      全文到此结束
    </Box>
  );
}

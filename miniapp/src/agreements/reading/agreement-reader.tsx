import { type AgreementText, agreementRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { useGet } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { ErrorState, Skeleton } from '../../ui/states';
import { MarkWatch } from './mark-watch';
import { OpenPdfButton } from './open-pdf-button';
import { END_MARK, MARK, ReaderEnd, ReaderParts, ReaderSummary, sectionAt, sectionMark } from './reader-paper';
import { PageTurner, ReadingProgress } from './reader-progress';
import { ReaderToolbar } from './reader-toolbar';
import { readingPages } from './reading-pages';
import { useReadingPreferences } from './reading-preferences';
import { showFromTop } from './show-from-top';
import './agreement-reader.scss';

interface AgreementReaderProps {
  agreementId: string;
  /** The open version, else the one in force, unless told. */
  version?: number;
  /** Called with the text whose end was reached, once a text; another text has to be read anew. */
  onReadThrough?: (text: AgreementText) => void;
}

/**
 * The whole text of an agreement to read: what matters in plain words, then every section as on paper, scrolling or sheet by
 * sheet, in normal or large type, and a way to the PDF itself.
 */
export function AgreementReader({ agreementId, version, onReadThrough }: AgreementReaderProps) {
  const input = { params: { id: agreementId }, query: { version } };
  const { data: text, error, refetch } = useGet(agreementRoutes.text, input, { staleMs: 0 });
  if (error && !text) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!text) return <Skeleton lines={8} />;
  return (
    <Box className="q-stack">
      {text.contentHash === null && (
        <NoticeBox title="这是预览">协议还在起草，内容可能会改；提交签署后才能签字。</NoticeBox>
      )}
      <OpenText key={text.contentHash ?? 'preview'} text={text} onReadThrough={onReadThrough} />
      <OpenPdfButton agreementId={agreementId} number={text.number} version={text.versionNumber} />
    </Box>
  );
}

interface OpenTextProps {
  text: AgreementText;
  onReadThrough?: (text: AgreementText) => void;
}

const PAPER = 'reader-paper';

function OpenText({ text, onReadThrough }: OpenTextProps) {
  const { mode, largeType } = useReadingPreferences();
  const [seen, setSeen] = useState(-1);
  // as a share of the text, because larger type has more sheets
  const [position, setPosition] = useState(0);
  const [ended, setEnded] = useState(false);
  const pages = readingPages(text, largeType ? 'large' : 'normal');
  const last = pages.length - 1;
  const page = Math.min(last, Math.floor(position * pages.length + ROUNDING));
  const scrolling = mode === 'scroll';

  const see = (mark: string) => {
    const section = sectionAt(mark);
    if (section !== null) setSeen((before) => Math.max(before, section));
    if (mark !== END_MARK || ended) return;
    setEnded(true);
    onReadThrough?.(text);
  };
  const turn = (to: number) => {
    setPosition(to / pages.length);
    showFromTop(PAPER);
  };
  const switchTo = (next: 'scroll' | 'pages') => {
    // scrolling goes on where the sheet was; sheets go on where one has last turned to
    if (next === 'scroll' && page > 0) showFromTop(sectionMark(pages[page]?.parts[0]?.section ?? 0));
  };
  const parts = scrolling ? pages.flatMap((sheet) => sheet.parts) : (pages[page]?.parts ?? []);

  return (
    <Box className={`q-reader q-stack ${largeType ? 'q-reader-large' : ''}`}>
      <ReaderToolbar onMode={switchTo} />
      {scrolling && <ReadingProgress share={ended ? 1 : (seen + 1) / (text.sections.length + 1)} />}
      <Box
        as="article"
        id={PAPER}
        className={`q-reader-paper ${scrolling ? '' : 'q-reader-sheet'}`}
        label="协议全文"
        focusable
      >
        <Box as="h2" className="q-reader-title">
          {text.title}
        </Box>
        <Box className="q-reader-number">{`编号 ${text.number}`}</Box>
        {(scrolling || page === 0) && <ReaderSummary summary={text.summary} />}
        <ReaderParts parts={parts} />
        {(scrolling || page === last) && <ReaderEnd />}
      </Box>
      <MarkWatch key={`${mode}-${String(page)}-${String(pages.length)}`} className={MARK} onSeen={see} />
      {!scrolling && <PageTurner page={page} pages={pages.length} sticky={!ended} onTurn={turn} />}
    </Box>
  );
}

/** Shares are binary fractions: a third of three is a little less than one. */
const ROUNDING = 1e-6;

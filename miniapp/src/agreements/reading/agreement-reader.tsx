import { type AgreementText, agreementRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { NoticeBox } from '../../ui/notice-box';
import { ProgressBar } from '../../ui/progress-bar';
import { ErrorState, Skeleton } from '../../ui/states';
import { MarkWatch } from './mark-watch';
import { OpenPdfButton } from './open-pdf-button';
import { END_MARK, MARK, ReaderEnd, ReaderParts, ReaderSummary, sectionAt, sectionMark } from './reader-paper';
import { ReaderToolbar } from './reader-toolbar';
import { readingPages } from './reading-pages';
import { useReadingPreferences } from './reading-preferences';
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

const HEADING = 'reader-title';

function OpenText({ text, onReadThrough }: OpenTextProps) {
  const { mode, largeType } = useReadingPreferences();
  const [seen, setSeen] = useState(-1);
  const [page, setPage] = useState(0);
  const [ended, setEnded] = useState(false);
  const pages = readingPages(text);
  const last = pages.length - 1;
  const scrolling = mode === 'scroll';

  const see = (mark: string) => {
    const section = sectionAt(mark);
    if (section !== null) setSeen((before) => Math.max(before, section));
    if (mark !== END_MARK || ended) return;
    setEnded(true);
    onReadThrough?.(text);
  };
  const turn = (to: number) => {
    setPage(to);
    focusOn(HEADING);
  };
  const switchTo = (next: 'scroll' | 'pages') => {
    // scrolling goes on where the sheet was; sheets go on where one has last turned to
    if (next === 'scroll') focusOn(sectionMark(pages[page]?.parts[0]?.section ?? 0));
  };
  const total = text.sections.length;
  const at = ended ? total : seen + 1;
  const progress = scrolling
    ? { share: at / total, text: ended ? '已读完全文' : `读到第 ${at} 条，共 ${total} 条` }
    : { share: (page + 1) / pages.length, text: `第 ${page + 1} 页，共 ${pages.length} 页` };
  const parts = scrolling ? pages.flatMap((sheet) => sheet.parts) : (pages[page]?.parts ?? []);

  return (
    <Box className={`q-reader q-stack ${largeType ? 'q-reader-large' : ''}`}>
      <ReaderToolbar onMode={switchTo} />
      <Box className="q-reader-progress">
        <ProgressBar {...progress} />
      </Box>
      <Box as="article" className="q-reader-paper" label="协议全文">
        <Box as="h2" id={HEADING} className="q-reader-title" focusable>
          {text.title}
        </Box>
        <Box className="q-reader-number">{`编号 ${text.number}`}</Box>
        {(scrolling || page === 0) && <ReaderSummary summary={text.summary} />}
        <ReaderParts parts={parts} />
        {(scrolling || page === last) && <ReaderEnd />}
      </Box>
      <MarkWatch key={`${mode}-${String(page)}`} className={MARK} onSeen={see} />
      {!scrolling && (
        <Box className="q-spread">
          <Button look="plain" disabled={page === 0} onTap={() => turn(page - 1)}>
            上一页
          </Button>
          <Button look={page === last ? 'plain' : 'main'} disabled={page === last} onTap={() => turn(page + 1)}>
            下一页
          </Button>
        </Box>
      )}
    </Box>
  );
}

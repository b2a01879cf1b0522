import type { Agreement } from '@qihang/shared/agreements';
import type { ReactNode } from 'react';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { Tag } from '../../ui/tag';
import { Timeline } from '../../ui/timeline';
import { Amendments, EarlyEndState } from './agreement-changes-made';
import { AgreementFacts } from './agreement-facts';
import { AgreementProblems } from './agreement-problems';
import { RevisionNotice, Signatures } from './agreement-versions';
import { statusWords } from './status-words';

interface AgreementViewProps {
  agreement: Agreement;
  /** What the viewer can do: stands right below the state, above everything else. */
  children?: ReactNode;
}

/**
 * The one shared state of an agreement as each party and the officer sees it: whose turn it is and until when, what is
 * missing, who has signed, parties and terms, changes, early end, and everything that happened.
 */
export function AgreementView({ agreement, children }: AgreementViewProps) {
  const { number, way, viewer, problems, amendments, history } = agreement;
  const { tone, title, text } = statusWords(agreement);
  const events = history.map(({ id, what, who, at, reason }) => ({
    key: id,
    title: `${who} · ${what}`,
    text: reason ? `原因：${reason}` : undefined,
    at,
  }));
  return (
    <>
      <NoticeBox tone={tone} title={title}>
        {text}
      </NoticeBox>
      <Box className="q-row">
        <Box as="span" className="q-soft">{`协议编号 ${number}`}</Box>
        {way === 'paper' && <Tag tone="warn">纸质签署</Tag>}
      </Box>
      <RevisionNotice agreement={agreement} />
      {children}
      <AgreementProblems problems={problems} viewer={viewer} />
      <Signatures agreement={agreement} />
      <EarlyEndState agreement={agreement} />
      <AgreementFacts agreement={agreement} />
      <Amendments amendments={amendments} viewer={viewer} />
      <Card title="办理过程">
        <Timeline label="办理过程" events={newestFirst(events)} />
      </Card>
    </>
  );
}

function newestFirst<T extends { at: string; key: string }>(events: readonly T[]): T[] {
  return [...events].sort(
    (a, b) => b.at.localeCompare(a.at) || b.key.length - a.key.length || b.key.localeCompare(a.key),
  );
}

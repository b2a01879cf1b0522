import type { AgreementSummary } from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import type { ReactNode } from 'react';
import { goTo, pageUrl } from '../../platform/navigation';
import type { Pages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { CheckInput } from '../../ui/dom/inputs';
import { Tap } from '../../ui/dom/tap';
import { PagedTable } from '../../ui/paged-table';
import { Tag } from '../../ui/tag';
import { AGREEMENT_TONES } from '../status-tones';
import { summaryWords } from '../view/status-words';
import { isWaiting, type Selection } from './use-selection';

interface OfficerTableProps {
  pages: Pages<AgreementSummary>;
  empty: ReactNode;
  /** With boxes to tick agreements for witnessing. */
  selection?: Selection;
}

/** First and last day, or that they are still open. */
export function termText({ startsOn, endsOn }: Pick<AgreementSummary, 'startsOn' | 'endsOn'>): string {
  return startsOn && endsOn ? `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}` : '还没有确定';
}

function NumberLink({ agreement: { id, number } }: { agreement: AgreementSummary }) {
  const params = { id };
  return (
    <Tap className="q-link" href={pageUrl('officer/agreement', params)} onTap={() => goTo('officer/agreement', params)}>
      {number}
    </Tap>
  );
}

function TickBox({ agreement, selection }: { agreement: AgreementSummary; selection: Selection }) {
  const { id, number } = agreement;
  if (!isWaiting(agreement)) return <>不能选</>;
  return (
    <CheckInput
      id={`witness-${id}`}
      name="witness"
      kind="checkbox"
      value={id}
      checked={selection.has(id)}
      onChange={() => selection.toggle(agreement)}
    >
      <Box as="span" className="q-visually-hidden">{`选择 ${number}`}</Box>
    </CheckInput>
  );
}

function Term({ agreement: { startsOn, endsOn } }: { agreement: AgreementSummary }) {
  if (!startsOn || !endsOn) return <>还没有确定</>;
  return (
    <>
      <Box>{formatChineseDate(startsOn)}</Box>
      <Box>{`至 ${formatChineseDate(endsOn)}`}</Box>
    </>
  );
}

function State({ agreement }: { agreement: AgreementSummary }) {
  const { status, way, hasObjection } = agreement;
  if (hasObjection) return <Tag tone="bad">异议，等待你处理</Tag>;
  return (
    <Box className="q-row">
      <Tag tone={AGREEMENT_TONES[status]}>{summaryWords(agreement, 'bureau')}</Tag>
      {way === 'paper' && status !== 'signing' && <Tag>纸质签署</Tag>}
    </Box>
  );
}

function columnsFor(selection: Selection | undefined) {
  const tick = {
    name: '选择',
    cell: (it: AgreementSummary) => selection && <TickBox agreement={it} selection={selection} />,
  };
  return [
    ...(selection ? [tick] : []),
    { name: '编号', short: true, cell: (it: AgreementSummary) => <NumberLink agreement={it} /> },
    { name: '见习人员', short: true, cell: ({ traineeName }: AgreementSummary) => traineeName },
    {
      name: '单位和岗位',
      cell: ({ hostName, postTitle, divisionName }: AgreementSummary) => (
        <>
          <Box>{hostName}</Box>
          <Box className="q-soft q-small">{`${postTitle} · ${divisionName}`}</Box>
        </>
      ),
    },
    { name: '期限', short: true, cell: (it: AgreementSummary) => <Term agreement={it} /> },
    { name: '状态', cell: (it: AgreementSummary) => <State agreement={it} /> },
  ];
}

/** Agreements of the officer's division: a table at a desk, cards on a phone. */
export function OfficerTable({ pages, empty, selection }: OfficerTableProps) {
  return (
    <PagedTable caption="协议列表" pages={pages} columns={columnsFor(selection)} keyOf={({ id }) => id} empty={empty} />
  );
}

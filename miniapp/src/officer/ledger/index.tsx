import { type LedgerRow, seekerRoutes } from '@qihang/shared/seekers';
import { useState } from 'react';
import { usePages } from '../../platform/query';
import { type LedgerFilter, LedgerFilters } from '../../seekers/ledger-filters';
import { LedgerTable } from '../../seekers/ledger-table';
import { RevealSeeker } from '../../seekers/reveal-seeker';
import { Page } from '../../ui/page';

const ROWS = 50;

/** 求职者台账: the seekers of the division with the three clears. */
export default function LedgerPage() {
  return (
    <Page title="求职者台账" lead="查看困难标识和完整信息都会记入审计日志。" needs={['officer']} desk>
      <Ledger />
    </Page>
  );
}

function Ledger() {
  const [filter, setFilter] = useState<LedgerFilter>({});
  const [revealing, setRevealing] = useState<LedgerRow>();
  const pages = usePages(seekerRoutes.ledger, { query: { ...filter, limit: ROWS } });
  return (
    <>
      <LedgerFilters value={filter} onChange={setFilter} />
      <LedgerTable pages={pages} onReveal={setRevealing} />
      {revealing && <RevealSeeker row={revealing} onClose={() => setRevealing(undefined)} />}
    </>
  );
}

import { type LedgerRow, seekerRoutes } from '@qihang/shared/seekers';
import { useState } from 'react';
import { usePages } from '../../platform/query';
import { type LedgerFilter, LedgerFilters } from '../../seekers/ledger-filters';
import { LedgerTable } from '../../seekers/ledger-table';
import { RevealSeeker } from '../../seekers/reveal-seeker';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';

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
  const { items, loading, error, hasMore, loadingMore } = pages;
  return (
    <>
      <LedgerFilters value={filter} onChange={setFilter} />
      {error && <ErrorState error={error} onRetry={pages.reload} />}
      {loading && <Skeleton cards={4} />}
      {!loading && !error && items.length === 0 && <EmptyState title="没有符合条件的人员" />}
      {items.length > 0 && <LedgerTable rows={items} onReveal={setRevealing} />}
      {hasMore && (
        <Button look="plain" wide busy={loadingMore} onTap={pages.loadMore}>
          加载更多
        </Button>
      )}
      {revealing && <RevealSeeker row={revealing} onClose={() => setRevealing(undefined)} />}
    </>
  );
}

import type { ReactNode } from 'react';
import type { Pages } from '../platform/query';
import { Button } from './button';
import { type Column, DataTable } from './data-table';
import { ErrorState, Skeleton } from './states';

interface PagedTableProps<T> {
  caption: string;
  /** From `usePages`. */
  pages: Pages<T>;
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
  /** Shown when there is nothing at all; an `EmptyState` with a way on. */
  empty: ReactNode;
}

/** A `DataTable` of a cursor list, with its loading, empty and error states and a way to read on. */
export function PagedTable<T>({ caption, pages, columns, keyOf, empty }: PagedTableProps<T>) {
  const { items, loading, error, hasMore, loadingMore } = pages;
  if (items.length === 0) {
    if (error) return <ErrorState error={error} onRetry={pages.reload} />;
    return loading ? <Skeleton cards={4} /> : empty;
  }
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={items} keyOf={keyOf} />
      {error && <ErrorState error={error} onRetry={pages.loadMore} />}
      {hasMore && !error && (
        <Button look="plain" wide busy={loadingMore} busyText="正在加载…" onTap={pages.loadMore}>
          加载更多
        </Button>
      )}
    </>
  );
}

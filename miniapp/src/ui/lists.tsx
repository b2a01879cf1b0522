import { useReachBottom } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Pages } from '../platform/query';
import { Button } from './button';
import { Box } from './dom/box';
import { ErrorState, Skeleton } from './states';

interface InfiniteListProps<T> {
  /** From `usePages`. */
  pages: Pages<T>;
  keyOf: (item: T) => string;
  render: (item: T) => ReactNode;
  /** Shown when there is nothing at all; an `EmptyState` with a way on. */
  empty: ReactNode;
  label: string;
}

/** A list that reads on when its end is reached, with its loading, empty and error states. */
export function InfiniteList<T>({ pages, keyOf, render, empty, label }: InfiniteListProps<T>) {
  useReachBottom(pages.loadMore);
  const { items, loading, error, hasMore, loadingMore } = pages;
  if (items.length === 0) {
    if (error) return <ErrorState error={error} onRetry={pages.reload} />;
    return loading ? <Skeleton cards={4} /> : empty;
  }
  return (
    <>
      <Box as="ul" className="q-list" label={label}>
        {items.map((item) => (
          <Box as="li" key={keyOf(item)}>
            {render(item)}
          </Box>
        ))}
      </Box>
      {error && <ErrorState error={error} onRetry={pages.loadMore} />}
      {hasMore && !error && (
        <Button look="plain" wide busy={loadingMore} busyText="正在加载…" onTap={pages.loadMore}>
          加载更多
        </Button>
      )}
    </>
  );
}

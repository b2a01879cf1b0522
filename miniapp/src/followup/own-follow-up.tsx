import { followUpRoutes, isLive } from '@qihang/shared/followup';
import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import { useGet } from '../platform/query';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { FoundWork } from './found-work';
import { OwnCaseCard } from './own-case';
import { ChangeWishes } from './wishes-form';

/** The help that the signed-in person is given after the internship. */
export function OwnFollowUp() {
  const { data, error, refetch } = useGet(followUpRoutes.mine, {}, { staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    // the first time it is being read already
    if (shown.current) void refetch();
    shown.current = true;
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={2} />;
  const { items, mayWish } = data;
  if (items.length === 0 && !mayWish) {
    return (
      <EmptyState title="还没有后续服务" text="见习结束后没有留用的，可以在这里选择就业、创业或培训方面的帮助。" />
    );
  }
  const live = items.filter(({ status }) => isLive(status));
  const over = items.filter(({ status }) => !isLive(status));
  return (
    <>
      {items.length === 0 && <EmptyState title="还没有选择服务" text="需要帮助时随时可以选，经办人会联系你。" />}
      {live.map((own) => (
        <OwnCaseCard key={own.id} own={own} />
      ))}
      {live.length > 0 && <FoundWork />}
      {mayWish && <ChangeWishes items={items} />}
      {over.map((own) => (
        <OwnCaseCard key={own.id} own={own} />
      ))}
    </>
  );
}

import type { FollowUpCase } from '@qihang/shared/followup';
import type { ReactNode } from 'react';
import { failedWith } from '../platform/failure';
import { replaceWith, usePageParams } from '../platform/navigation';
import { Button } from '../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { useCase } from './use-case';

/** The case that the page's param `id` names, with its loading, error and not-found states. */
export function OpenedCase({ children }: { children: (found: FollowUpCase) => ReactNode }) {
  const { id = '' } = usePageParams<'id'>();
  const { data, error, refetch, known } = useCase(id);
  if (!known || failedWith(error, 'followup/not-found')) {
    return (
      <EmptyState title="没有找到这项后续服务" text="链接可能不完整，或者不在你的辖区。">
        <Button onTap={() => replaceWith('officer/follow-up')}>返回列表</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? children(data) : <Skeleton cards={3} />;
}

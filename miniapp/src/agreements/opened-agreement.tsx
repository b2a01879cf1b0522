import type { Agreement } from '@qihang/shared/agreements';
import type { ReactNode } from 'react';
import { failedWith } from '../platform/failure';
import { replaceWith, usePageParams } from '../platform/navigation';
import type { PageName } from '../platform/pages';
import { Button } from '../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { isAgreementId, useAgreement } from './use-agreement';

interface OpenedAgreementProps {
  /** The role's list, offered when there is no such agreement. */
  list: PageName;
  children: (agreement: Agreement) => ReactNode;
}

/** The agreement that the page's param `id` names, with its loading, error and not-found states. */
export function OpenedAgreement({ list, children }: OpenedAgreementProps) {
  const { id = '' } = usePageParams<'id'>();
  const { data, error, refetch } = useAgreement(id);
  if (!isAgreementId(id) || failedWith(error, 'agreements/not-found')) {
    return (
      <EmptyState title="没有找到这份协议" text="链接可能不完整，或者登录的不是协议里的账号。">
        <Button onTap={() => replaceWith(list)}>查看协议列表</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? children(data) : <Skeleton cards={3} />;
}

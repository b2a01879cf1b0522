import type { Internship } from '@qihang/shared/internships';
import type { ReactNode } from 'react';
import { failedWith } from '../platform/failure';
import { replaceWith, usePageParams } from '../platform/navigation';
import type { PageName } from '../platform/pages';
import { Button } from '../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { isInternshipId, useInternship } from './use-internship';

interface OpenedInternshipProps {
  /** The role's list, offered when there is no such internship. */
  list: PageName;
  children: (internship: Internship) => ReactNode;
}

/** The internship that the page's param `id` names, with its loading, error and not-found states. */
export function OpenedInternship({ list, children }: OpenedInternshipProps) {
  const { id = '' } = usePageParams<'id'>();
  const { data, error, refetch } = useInternship(id);
  if (!isInternshipId(id) || failedWith(error, 'internships/not-found')) {
    return (
      <EmptyState title="没有找到这份见习" text="链接可能不完整，或者登录的账号看不到它。">
        <Button onTap={() => replaceWith(list)}>返回列表</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? children(data) : <Skeleton cards={3} />;
}

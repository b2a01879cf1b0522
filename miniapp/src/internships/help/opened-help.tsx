import { type HelpRequest, internshipHelpRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useRef } from 'react';
import { failedWith } from '../../platform/failure';
import { replaceWith, usePageParams } from '../../platform/navigation';
import type { PageName } from '../../platform/pages';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { isInternshipId } from '../use-internship';

interface OpenedHelpProps {
  /** Offered when there is no such request. */
  list: PageName;
  children: (request: HelpRequest) => ReactNode;
}

/** The request for help that the page's param `id` names, with its loading, error and not-found states. */
export function OpenedHelp({ list, children }: OpenedHelpProps) {
  const { id = '' } = usePageParams<'id'>();
  const known = isInternshipId(id);
  const { data, error, refetch } = useGet(internshipHelpRoutes.get, { params: { id } }, { enabled: known, staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    // the first time it is being read already
    if (shown.current && known) void refetch();
    shown.current = true;
  });
  if (!known || failedWith(error, 'internships/help-not-found')) {
    return (
      <EmptyState title="没有找到这条求助" text="链接可能不完整，或者登录的账号看不到它。">
        <Button onTap={() => replaceWith(list)}>返回列表</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? children(data) : <Skeleton cards={2} />;
}

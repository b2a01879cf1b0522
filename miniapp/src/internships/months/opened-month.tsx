import { type Internship, internshipMonthRoutes, type Month } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useRef } from 'react';
import { failedWith } from '../../platform/failure';
import { replaceWith, usePageParams } from '../../platform/navigation';
import type { PageName } from '../../platform/pages';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { OpenedInternship } from '../opened-internship';

interface OpenedMonthProps {
  /** The role's list of internships, and its page of one. */
  list: PageName;
  page: PageName;
  children: (month: Month, internship: Internship) => ReactNode;
}

/** The month that the page's params `id` and `number` name, with whose it is on top. */
export function OpenedMonth({ list, page, children }: OpenedMonthProps) {
  return (
    <OpenedInternship list={list}>
      {(internship) => (
        <>
          <Card title={`${internship.traineeName}，${internship.postTitle}`}>
            <Facts
              rows={[
                ['见习单位', internship.hostName],
                ['带教老师', internship.mentorName],
              ]}
            />
          </Card>
          <MonthOf internship={internship} page={page}>
            {(month) => children(month, internship)}
          </MonthOf>
        </>
      )}
    </OpenedInternship>
  );
}

interface MonthOfProps {
  internship: Internship;
  page: PageName;
  children: (month: Month) => ReactNode;
}

/** Read anew whenever the page shows again: another side may have acted meanwhile. */
function MonthOf({ internship: { id }, page, children }: MonthOfProps) {
  const number = Number(usePageParams<'number'>().number);
  const known = Number.isInteger(number) && number >= 1 && number <= 12;
  const { data, error, refetch } = useGet(
    internshipMonthRoutes.get,
    { params: { id, number } },
    { enabled: known, staleMs: 0 },
  );
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current && known) void refetch();
    shown.current = true;
  });
  if (!known || failedWith(error, 'internship-months/not-found')) {
    return (
      <EmptyState title="没有找到这个月" text="见习的日期可能有变动，或者链接不完整。">
        <Button onTap={() => replaceWith(page, { id })}>返回见习详情</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? children(data) : <Skeleton cards={2} />;
}

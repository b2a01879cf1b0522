import { internshipMonthRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { replaceWith } from '../../platform/navigation';
import { useGet, usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { NoticeBox } from '../../ui/notice-box';
import { EmptyState } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { daysOfMonthText, monthStateText, monthTone } from './month-words';

type HostSide = 'mentor' | 'host';

/** Months that wait for the mentor or the host, trainee by trainee. */
export function WaitingMonths({ as }: { as: HostSide }) {
  const pages = usePages(internshipMonthRoutes.waiting, { query: { as } });
  useDidShow(pages.reload);
  return (
    <InfiniteList
      label="待办月份"
      pages={pages}
      keyOf={({ internship, month }) => `${internship.id} ${month.number}`}
      render={({ internship, month }) => (
        <CardLink page={`${as}/month`} params={{ id: internship.id, number: month.number }}>
          <Box className="q-spread">
            <Box as="h2">{`${internship.traineeName}，第${month.number}个月`}</Box>
            <Tag tone={monthTone(month, as)}>{monthStateText(month, as)}</Tag>
          </Box>
          <Box>{internship.postTitle}</Box>
          <Box className="q-soft">{`${daysOfMonthText(month)}${month.isLate ? '，已逾期' : ''}`}</Box>
        </CardLink>
      )}
      empty={<EmptyState title="没有待办的月份" text="见习每满一个月，会在这里等您提交考勤和补助。" />}
    />
  );
}

/** After one month is done, the way to the next: many in a row. */
export function NextMonth({ as, done }: { as: HostSide; done: string }) {
  const { data } = useGet(internshipMonthRoutes.waiting, { query: { as } }, { staleMs: 0 });
  const next = data?.items.find(({ internship, month }) => `${internship.id} ${month.number}` !== done);
  return (
    <NoticeBox tone="good" title="已提交，等待见习人员确认">
      <Box className="q-row">
        {next && (
          <Button
            onTap={() => replaceWith(`${as}/month`, { id: next.internship.id, number: next.month.number })}
          >{`下一个：${next.internship.traineeName}，第${next.month.number}个月`}</Button>
        )}
        <Button look="plain" onTap={() => replaceWith(`${as}/months`)}>
          {next ? '全部待办月份' : '都办完了，返回'}
        </Button>
      </Box>
    </NoticeBox>
  );
}

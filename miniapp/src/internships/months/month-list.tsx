import { internshipMonthRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import type { PageName } from '../../platform/pages';
import { useGet } from '../../platform/query';
import { Card, CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { daysOfMonthText, type MonthViewer, monthStateText, monthTone, stipendText } from './month-words';

const PAGES: Readonly<Record<MonthViewer, PageName>> = {
  trainee: 'seeker/month',
  mentor: 'mentor/month',
  host: 'host/month',
  bureau: 'officer/month',
};

/** The months of an internship with their states, each leading to its page. */
export function MonthList({ internshipId, viewer }: { internshipId: string; viewer: MonthViewer }) {
  const { data, error, refetch } = useGet(internshipMonthRoutes.list, { params: { id: internshipId } }, { staleMs: 0 });
  useDidShow(() => void refetch());
  return (
    <Card title="月度确认">
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.items.map((month) => (
        <CardLink key={month.number} page={PAGES[viewer]} params={{ id: internshipId, number: month.number }}>
          <Box className="q-spread">
            <Box as="h3">{`第${month.number}个月`}</Box>
            <Tag tone={monthTone(month, viewer)}>{monthStateText(month, viewer)}</Tag>
          </Box>
          <Box className="q-soft">{daysOfMonthText(month)}</Box>
          {month.attended !== null && <Box>{`出勤${month.attended}天，${stipendText(month.stipendFen, null)}`}</Box>}
          {month.isLate && <Box className="q-soft">已逾期</Box>}
        </CardLink>
      ))}
    </Card>
  );
}

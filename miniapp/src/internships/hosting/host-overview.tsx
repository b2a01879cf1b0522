import { type HostOverview, type HostTrainee, hostingRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { goTo } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card, CardLink } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';

/** How the host's internships stand: first what is missing, then the mentors with their trainees. */
export function HostOverviewPanel() {
  const { data, error, refetch } = useGet(hostingRoutes.overview, {}, { staleMs: 0 });
  useDidShow(() => void refetch());
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={2} />;
  if (data.trainees === 0 && data.toDo.length === 0) return null;
  return (
    <>
      <Card title="现在的情况">
        <Facts
          rows={[
            ['在岗见习人员', `${data.trainees}人`],
            ['本月缺带教记录', data.missingLogs === 0 ? '没有' : `${data.missingLogs}人`],
            ['等待提交的月份', data.monthsToSubmit === 0 ? '没有' : `${data.monthsToSubmit}个`],
          ]}
        />
      </Card>
      {data.toDo.length > 0 && <ToDo trainees={data.toDo} />}
      {data.mentors.length > 0 && <Mentors overview={data} />}
    </>
  );
}

function ToDo({ trainees }: { trainees: readonly HostTrainee[] }) {
  return (
    <Box as="section" className="q-stack" label="要办的事">
      <Box as="h2">要办的事</Box>
      <Box as="ul" className="q-list" label="要办的见习">
        {trainees.map((trainee) => (
          <Box as="li" key={trainee.id}>
            <CardLink page="host/internship" params={{ id: trainee.id }}>
              <Box className="q-spread">
                <Box as="h3">{trainee.traineeName}</Box>
                {trainee.isLate && <Tag tone="warn">记录已经晚了</Tag>}
              </Box>
              <Box>{duties(trainee).join('；')}</Box>
              <Box className="q-soft">{`${trainee.postTitle}，带教老师${trainee.mentorName}`}</Box>
            </CardLink>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function duties({ needsEntry, daysWithoutEntry, monthsToSubmit }: HostTrainee): string[] {
  const months = monthsToSubmit.map((number) => `第${number}个月`).join('、');
  return [
    ...(needsEntry ? [missingEntry(daysWithoutEntry)] : []),
    ...(monthsToSubmit.length > 0 ? [`${months}的考勤和补助还没有提交`] : []),
  ];
}

function missingEntry(days: number): string {
  return days === 0 ? '本月还没有带教记录' : `本月还没有带教记录，已经${days}天没有写`;
}

function Mentors({ overview: { mentors, traineesPerMentor } }: { overview: HostOverview }) {
  return (
    <Box as="section" className="q-stack" label="带教老师">
      <DataTable
        caption={`带教老师（每人最多带${traineesPerMentor}人）`}
        rows={mentors}
        keyOf={({ id }) => id}
        columns={[
          { name: '姓名', short: true, cell: ({ name }) => name },
          { name: '带教人数', cell: ({ trainees }) => `${trainees}人` },
          {
            name: '情况',
            cell: ({ isOverloaded, trainees }) => {
              if (isOverloaded) return <Tag tone="bad">超过上限，请更换部分人员的带教老师</Tag>;
              return trainees === traineesPerMentor ? '已满' : `还能带${traineesPerMentor - trainees}人`;
            },
          },
        ]}
      />
      <Button look="plain" onTap={() => goTo('host/mentors')}>
        管理带教老师
      </Button>
    </Box>
  );
}

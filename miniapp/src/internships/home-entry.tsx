import { internshipRoutes, internshipStatus } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { useGet } from '../platform/query';
import { CardLink } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tag } from '../ui/tag';
import { INTERNSHIP_TONES } from './status-tones';

/** The way from the first page to the trainee's own internship, while there is one that is not closed. */
export default function HomeEntry() {
  const { data } = useGet(internshipRoutes.mine, { query: { as: 'trainee', limit: 1 } });
  const [latest] = data?.items ?? [];
  if (!latest || internshipStatus.isFinal(latest.status)) return null;
  const { id, status, postTitle, hostName, monthNumber, endsOn } = latest;
  const when = monthNumber === null ? '' : `第${monthNumber}个月，`;
  return (
    <CardLink page="seeker/internship" params={{ id }}>
      <Box className="q-spread">
        <Box as="h2">我的见习</Box>
        <Tag tone={INTERNSHIP_TONES[status]}>{internshipStatus.labels[status]}</Tag>
      </Box>
      <Box>{`${postTitle}，${hostName}`}</Box>
      <Box className="q-soft">{`${when}到${formatChineseDate(endsOn)}结束。记录、请假、求助都在这里`}</Box>
    </CardLink>
  );
}

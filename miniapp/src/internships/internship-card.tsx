import { type InternshipSummary, internshipStatus } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import type { PageName } from '../platform/pages';
import { CardLink } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tag } from '../ui/tag';
import { INTERNSHIP_TONES } from './status-tones';

interface InternshipCardProps {
  internship: InternshipSummary;
  /** Where the card leads. */
  page: PageName;
  /** Who reads it: the trainee sees the post, all others whom it is about. */
  viewer: 'trainee' | 'others';
}

/** An internship as a row of a list. */
export function InternshipCard({ internship, page, viewer }: InternshipCardProps) {
  const { id, postTitle, hostName, traineeName, mentorName, startsOn, endsOn, status } = internship;
  const [title, line] =
    viewer === 'trainee'
      ? [postTitle, `${hostName}，带教老师${mentorName}`]
      : [traineeName, `${postTitle}，${hostName}`];
  return (
    <CardLink page={page} params={{ id }}>
      <Box className="q-spread">
        <Box as="h2">{title}</Box>
        <Tag tone={INTERNSHIP_TONES[status]}>{internshipStatus.labels[status]}</Tag>
      </Box>
      <Box>{line}</Box>
      <Box className="q-soft">{`${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}`}</Box>
    </CardLink>
  );
}

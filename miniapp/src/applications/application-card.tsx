import { type Application, applicationStatusLabel } from '@qihang/shared/applications';
import { CardLink } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tag } from '../ui/tag';
import { DateText } from '../ui/text';
import { awaitsSeeker } from './seeker-acts';
import { APPLICATION_TONES } from './status-tones';

/** An application as a row of the seeker's list. */
export function ApplicationCard({ application }: { application: Application }) {
  const { id, post, status, appliedAt } = application;
  return (
    <CardLink page="seeker/application" params={{ id }}>
      <Box className="q-stack-s">
        <Box className="q-row">
          <Tag tone={APPLICATION_TONES[status]}>{applicationStatusLabel(status)}</Tag>
          {awaitsSeeker(application) && <Tag tone="bad">需要您处理</Tag>}
        </Box>
        <Box as="h2">{post.title}</Box>
        <Box className="q-soft">{`${post.hostName} · ${post.divisionName}`}</Box>
        <Box className="q-soft q-small">
          投递于 <DateText value={appliedAt} />
        </Box>
      </Box>
    </CardLink>
  );
}

import { type HelpSummary, helpStatus, helpTopicLabels, internshipHelpRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import type { PageName } from '../../platform/pages';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { ErrorState } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { DateText } from '../../ui/text';
import { HELP_TONES } from './help-words';

interface HelpListProps {
  internshipId: string;
  title: string;
  /** Where a row leads. */
  page: PageName;
}

/** The requests for help of an internship, latest first; nothing at all while there are none. */
export function HelpList({ internshipId, title, page }: HelpListProps) {
  const pages = usePages(internshipHelpRoutes.of, { params: { id: internshipId }, query: { limit: 5 } });
  useDidShow(pages.reload);
  if (pages.error && pages.items.length === 0) return <ErrorState error={pages.error} onRetry={pages.reload} />;
  if (pages.items.length === 0) return null;
  return (
    <Box as="section" className="q-stack-s" label={title}>
      <Box as="h2">{title}</Box>
      <Box as="ul" className="q-list">
        {pages.items.map((request) => (
          <Box as="li" key={request.id}>
            <Row request={request} page={page} />
          </Box>
        ))}
      </Box>
      {pages.hasMore && (
        <Button look="plain" busy={pages.loadingMore} busyText="正在加载…" onTap={pages.loadMore}>
          更早的求助
        </Button>
      )}
    </Box>
  );
}

function Row({ request: { id, topic, status, changedAt }, page }: { request: HelpSummary; page: PageName }) {
  return (
    <CardLink page={page} params={{ id }}>
      <Box className="q-spread">
        <Box as="strong">{helpTopicLabels[topic]}</Box>
        <Tag tone={HELP_TONES[status]}>{helpStatus.labels[status]}</Tag>
      </Box>
      <Box className="q-soft">
        <DateText value={changedAt} />
      </Box>
    </CardLink>
  );
}

import { APPLICATION_HOST_LABELS, type ApplicationStatus, applicationRoutes } from '@qihang/shared/applications';
import { useGet } from '../platform/query';
import { CardLink } from '../ui/card';
import { Box } from '../ui/dom/box';
import { ErrorState, Skeleton } from '../ui/states';
import './hosts.scss';

/** Statuses that stand for work, in the order in which it is done. */
const SHOWN: readonly ApplicationStatus[] = ['sent', 'viewed', 'invited', 'offered', 'accepted'];

/** How many applicants are in each status; each figure leads to its list. */
export function StatusCounts() {
  const { data, error, refetch } = useGet(applicationRoutes.counts, {}, { staleMs: 0 });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={2} />;
  const countOf = (status: ApplicationStatus) => data.items.find((item) => item.status === status)?.count ?? 0;
  return (
    <Box as="ul" className="q-counts" label="投递按状态的数量">
      {SHOWN.map((status) => (
        <Box as="li" key={status}>
          <CardLink page="host/applicants" params={{ status }}>
            <Box className="q-count-figure">{String(countOf(status))}</Box>
            <Box>{APPLICATION_HOST_LABELS[status]}</Box>
          </CardLink>
        </Box>
      ))}
    </Box>
  );
}

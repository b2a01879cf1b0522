import { retentionRoutes } from '@qihang/shared/followup';
import { useGet } from '../platform/query';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { ErrorState } from '../ui/states';
import { checkMonths, figureText } from './figures-table';

/** How many trainees of the agent's hosts stayed; nothing before the first internship is over. */
export function HostRetention() {
  const { data, error, refetch } = useGet(retentionRoutes.myHostFigures, {});
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const hosts = data?.items.filter(({ rates }) => rates.length > 0) ?? [];
  return (
    <>
      {hosts.map((host) => (
        <Card key={host.hostId} title={hosts.length > 1 ? `${host.hostName}的留用情况` : '留用情况'}>
          <Facts
            rows={[
              ['结束见习后留用', figureText(host, 0)],
              ...checkMonths().map((months): [string, string] => [`满 ${months} 个月仍在岗`, figureText(host, months)]),
            ]}
          />
        </Card>
      ))}
    </>
  );
}

import { type Audience, noticeRoutes } from '@qihang/shared/notices';
import { useEffect } from 'react';
import { useSend } from '../platform/query';
import { Box } from '../ui/dom/box';
import { ErrorState, Skeleton } from '../ui/states';

/** How many people an audience reaches, with some of them masked. */
export function AudienceReach({ audience }: { audience: Audience }) {
  const { mutate, data, error, isPending } = useSend(noticeRoutes.previewAudience);
  const key = JSON.stringify(audience);
  useEffect(() => mutate({ body: { audience: JSON.parse(key) as Audience } }), [key, mutate]);
  if (error) return <ErrorState error={error} onRetry={() => mutate({ body: { audience } })} />;
  if (!data || isPending) return <Skeleton lines={2} />;
  return (
    <Box role="status">
      <Box as="p">{`符合条件 ${data.people.toLocaleString()} 人`}</Box>
      {data.sample.length > 0 && (
        <Box as="p" className="q-soft">
          {`例如：${data.sample.map(({ maskedName, divisionName }) => `${maskedName}（${divisionName}）`).join('、')}`}
        </Box>
      )}
    </Box>
  );
}

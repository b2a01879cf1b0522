import { applicationRoutes } from '@qihang/shared/applications';
import { useGet } from '../../platform/query';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Tag } from '../../ui/tag';

/** The way from the host's desk to its agreements, with how many still have to be drafted. */
export function AgreementEntry() {
  const { data } = useGet(applicationRoutes.counts, {}, { staleMs: 0 });
  const toDraft = data?.items.find(({ status }) => status === 'accepted')?.count ?? 0;
  return (
    <Box as="section" className="q-stack-s" label="见习协议">
      <Box as="h2">见习协议</Box>
      <CardLink page="host/agreements">
        <Box className="q-stack-s">
          {toDraft > 0 && <Tag tone="warn">{`待起草 ${toDraft} 份`}</Tag>}
          <Box>起草、签署、变更和提前终止</Box>
          <Box className="q-soft">对方接受岗位后签订见习协议，各方都签字以后见习才算开始。</Box>
        </Box>
      </CardLink>
    </Box>
  );
}

import type { Agreement, AgreementSummary } from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import type { PageName } from '../../platform/pages';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Tag } from '../../ui/tag';
import { AGREEMENT_TONES } from '../status-tones';
import { summaryWords } from './status-words';

interface AgreementCardProps {
  agreement: AgreementSummary;
  /** As whom the list is read. */
  viewer: Agreement['viewer'];
  /** The role's own page of an agreement; it gets `id`. */
  page: PageName;
}

/** An agreement as a row of a list; the whole card leads to its page. */
export function AgreementCard({ agreement, viewer, page }: AgreementCardProps) {
  const { id, number, status, way, postTitle, hostName, traineeName, startsOn, endsOn, myTurn } = agreement;
  const other = viewer === 'trainee' ? hostName : `${traineeName} · ${hostName}`;
  return (
    <CardLink page={page} params={{ id }}>
      <Box className="q-stack-s">
        <Box className="q-row">
          <Tag tone={AGREEMENT_TONES[status]}>{summaryWords(agreement, viewer)}</Tag>
          {myTurn && <Tag tone="bad">需要你处理</Tag>}
          {way === 'paper' && <Tag>纸质签署</Tag>}
        </Box>
        <Box as="h2">{postTitle}</Box>
        <Box className="q-soft">{other}</Box>
        {startsOn && endsOn && (
          <Box className="q-soft">{`${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}`}</Box>
        )}
        <Box className="q-soft q-small">{`编号 ${number}`}</Box>
      </Box>
    </CardLink>
  );
}

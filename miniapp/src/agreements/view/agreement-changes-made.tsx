import {
  type Agreement,
  type Amendment,
  CLERICAL_LABELS,
  type EarlyEnd,
  earlyEndReasonLabels,
  earlyEndStatusLabels,
} from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { DateText } from '../../ui/text';
import { partyName } from '../party-names';

type Viewer = Agreement['viewer'];

function fieldName(field: Amendment['changes'][number]['field']): string {
  return field === 'mentor' ? '带教老师' : CLERICAL_LABELS[field];
}

/** The recorded changes that nobody signed again for, newest last, with what stood there before. */
export function Amendments({ amendments, viewer }: { amendments: readonly Amendment[]; viewer: Viewer }) {
  if (amendments.length === 0) return null;
  return (
    <Card title="变更记录">
      <Box as="ul" className="q-list">
        {amendments.map(({ id, by, at, reason, changes }) => (
          <Box as="li" key={id} className="q-stack-s">
            {changes.map(({ field, before, after }) => (
              <Box key={field}>
                <Box as="strong">{fieldName(field)}</Box>
                {`：${before || '空'} → ${after || '空'}`}
              </Box>
            ))}
            <Box>{`原因：${reason}`}</Box>
            <Box className="q-soft q-small">
              {`${partyName(by, viewer)} · `}
              <DateText value={at} />
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

/** The state as this viewer reads it: `对方` would be wrong for who answers, and say nothing to the officer. */
function endStateText({ status, by }: EarlyEnd, viewer: Viewer): string {
  const other = partyName(by === 'host' ? 'trainee' : 'host', viewer);
  if (status === 'requested') return `等待${other}答复`;
  if (status === 'confirmed') return `${other}已同意`;
  if (status === 'objected') return `${other}有异议，等待${partyName('bureau', viewer)}处理`;
  return earlyEndStatusLabels[status];
}

/** The latest request for an early end and what came of it. */
export function EarlyEndState({ agreement: { earlyEnd, endsOn, viewer } }: { agreement: Agreement }) {
  if (!earlyEnd) return null;
  const { by, status, reasonCode, text, lastDay, requestedAt, answer, decision } = earlyEnd;
  const other = partyName(by === 'host' ? 'trainee' : 'host', viewer);
  return (
    <Card title="提前终止">
      <Facts
        rows={[
          ['状态', endStateText(earlyEnd, viewer)],
          ['申请人', partyName(by, viewer)],
          ['申请时间', <DateText key="at" value={requestedAt} />],
          ['原因', `${earlyEndReasonLabels[reasonCode]}：${text}`],
          ['申请的最后一天', formatChineseDate(lastDay)],
          [other === '你' ? '你的答复' : `${other}答复`, answer],
          ['处理决定', decision],
          ['决定的最后一天', status === 'decided-end' && endsOn ? formatChineseDate(endsOn) : null],
        ]}
      />
    </Card>
  );
}

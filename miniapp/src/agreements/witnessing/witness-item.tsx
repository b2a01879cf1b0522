import { agreementRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { useGet } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { Facts } from '../../ui/facts';
import { NoticeBox } from '../../ui/notice-box';
import { Sheet } from '../../ui/sheet';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { moneyText } from '../../ui/text';
import { AgreementReader } from '../reading/agreement-reader';
import { SigningProgress } from '../view/signing-progress';
import { termText } from './officer-table';
import type { Waiting } from './use-selection';

interface WitnessItemProps {
  agreement: Waiting;
  /** Why it was not signed at the last try. */
  refused?: string;
  /** Told the text that was read to its end: it is what will be signed. */
  onRead: (contentHash: string) => void;
  onRemove: () => void;
}

/** One agreement to be witnessed: what matters about it, and ways to look closer and to read it whole. */
export function WitnessItem({ agreement, refused, onRead, onRemove }: WitnessItemProps) {
  const { id, number, hostName, traineeName, postTitle, divisionName } = agreement;
  const [closer, setCloser] = useState(false);
  const [reading, setReading] = useState(false);
  const [read, setRead] = useState(false);
  return (
    <Box as="article" className="q-card" label={number}>
      <Box className="q-spread">
        <Box as="h3">{number}</Box>
        {read && <Tag tone="good">已读全文</Tag>}
      </Box>
      {refused && (
        <NoticeBox tone="bad" title="没有签署">
          {refused}
        </NoticeBox>
      )}
      <Facts
        rows={[
          ['见习单位', hostName],
          ['见习人员', traineeName],
          ['岗位', `${postTitle} · ${divisionName}`],
          ['期限', termText(agreement)],
        ]}
      />
      {closer && <Closer id={id} />}
      <Box className="q-row">
        <Tap
          className="q-link"
          expanded={closer}
          label={`补助、保险和签字：${number}`}
          onTap={() => setCloser(!closer)}
        >
          补助、保险和签字
        </Tap>
        <Tap className="q-link" label={`阅读全文：${number}`} onTap={() => setReading(true)}>
          阅读全文
        </Tap>
        <Tap className="q-link" label={`移出：${number}`} onTap={onRemove}>
          移出
        </Tap>
      </Box>
      {reading && (
        <Sheet open title={`协议 ${number}`} onClose={() => setReading(false)}>
          <AgreementReader
            agreementId={id}
            onReadThrough={({ contentHash }) => {
              setRead(true);
              if (contentHash) onRead(contentHash);
            }}
          />
        </Sheet>
      )}
    </Box>
  );
}

/** What the list does not say: asked for only when somebody wants to know. */
function Closer({ id }: { id: string }) {
  const { data, error, refetch } = useGet(agreementRoutes.get, { params: { id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  const { terms, mentorName, openVersion, needsGuardian } = data;
  const { monthlyStipendFen, insurer, insuranceFen, hoursPerDay, daysPerWeek } = terms;
  return (
    <>
      <Facts
        rows={[
          ['生活补助', monthlyStipendFen === null ? null : `每月 ${moneyText(monthlyStipendFen)}`],
          ['工作时间', hoursPerDay && daysPerWeek ? `每天 ${hoursPerDay} 小时，每周 ${daysPerWeek} 天` : null],
          [
            '意外保险',
            insurer === '' ? null : `${insurer}${insuranceFen === null ? '' : `，保额 ${moneyText(insuranceFen)}`}`,
          ],
          ['带教老师', mentorName],
        ]}
      />
      {openVersion && <SigningProgress version={openVersion} needsGuardian={needsGuardian} />}
    </>
  );
}

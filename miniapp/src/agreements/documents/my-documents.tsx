import { agreementDocumentRoutes, agreementStatus, type SignedDocument } from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import type { ReactNode } from 'react';
import { usePages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { InfiniteList } from '../../ui/lists';
import { Tag } from '../../ui/tag';
import { DateText } from '../../ui/text';
import { AGREEMENT_TONES } from '../status-tones';
import { DownloadDocument } from './download-document';
import { ShareDocument } from './share-document';

interface MyDocumentsProps {
  /** Whose documents: one's own, or those of the agent's hosts. */
  as: 'trainee' | 'host';
  /** Shown when nothing is signed yet; an `EmptyState` with a way on. */
  empty: ReactNode;
}

/** Signed agreements to download and to share, newest first. */
export function MyDocuments({ as, empty }: MyDocumentsProps) {
  const pages = usePages(agreementDocumentRoutes.mine, { query: { as } });
  return (
    <InfiniteList
      pages={pages}
      label="已签协议"
      keyOf={({ agreementId, versionNumber }) => `${agreementId} ${versionNumber}`}
      empty={empty}
      render={(document) => <DocumentCard document={document} as={as} />}
    />
  );
}

function DocumentCard({ document, as }: { document: SignedDocument; as: 'trainee' | 'host' }) {
  const { agreementId, number, title, hostName, traineeName, status, way } = document;
  return (
    <Box as="article" className="q-card" label={`${title} ${number}`}>
      <Box className="q-row">
        <Tag tone={AGREEMENT_TONES[status]}>{agreementStatus.labels[status]}</Tag>
        {way === 'paper' && <Tag tone="warn">纸质签署</Tag>}
      </Box>
      <Box as="h2">{as === 'host' ? traineeName : hostName}</Box>
      <Facts
        rows={[
          ['协议', title],
          ['编号', number],
          ['单位', as === 'host' ? hostName : null],
          ['期限', `${formatChineseDate(document.startsOn)}至${formatChineseDate(document.endsOn)}`],
          ['签订时间', <DateText key="at" value={document.signedAt} />],
        ]}
      />
      <DownloadDocument agreement={document}>
        <ShareDocument agreementId={agreementId} number={number} />
      </DownloadDocument>
    </Box>
  );
}

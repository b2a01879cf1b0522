import type { Agreement } from '@qihang/shared/agreements';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { SigningProgress } from './signing-progress';
import { revisionText } from './status-words';

/** A later version on its way while an earlier one is in force: which of them holds, and why there is a new one. */
export function RevisionNotice({ agreement }: { agreement: Agreement }) {
  const { openVersion, currentVersion } = agreement;
  const title = revisionText(agreement);
  if (!openVersion || !currentVersion || title === null) return null;
  const reason = openVersion.reason ? `变更原因：${openVersion.reason}。` : '';
  return (
    <NoticeBox tone="warn" title={title}>
      {`${reason}各方签完之前，第 ${currentVersion.number} 版继续有效。下面的协议内容是第 ${openVersion.number} 版的。`}
    </NoticeBox>
  );
}

/** Signatures of the version that is open, and of the one in force. On paper there is no turn: the officer confirms all. */
export function Signatures({ agreement }: { agreement: Agreement }) {
  const { openVersion, currentVersion, needsGuardian, way } = agreement;
  const open = openVersion?.status === 'signing' && way === 'electronic' ? openVersion : null;
  const shown = [open, currentVersion].filter((version) => version !== null);
  if (shown.length === 0) return null;
  return (
    <Card title="签字进度">
      {shown.map((version) => (
        <Box key={version.number} className="q-stack-s">
          {shown.length > 1 && (
            <Box as="h3">{`第 ${version.number} 版${version === currentVersion ? '（现在有效）' : '（正在签署）'}`}</Box>
          )}
          <SigningProgress version={version} needsGuardian={needsGuardian} />
        </Box>
      ))}
    </Card>
  );
}

import type { Agreement } from '@qihang/shared/agreements';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { DownloadDocument } from '../documents/download-document';
import { AgreementReader } from '../reading/agreement-reader';
import { ReasonedActButton } from '../reasoned-acts';
import { RemindButton } from '../remind-button';
import { DecideEnd } from './decide-end';
import { DecidePaper } from './decide-paper';
import { SignAsWitness } from './sign-as-witness';

/** What the officer can do about an agreement now: read, witness, return, refuse, decide, download. */
export function OfficerActs({ agreement }: { agreement: Agreement }) {
  const { acts, earlyEnd } = agreement;
  const [reading, setReading] = useState(false);
  return (
    <>
      <Box className="q-row">
        <Button look="plain" onTap={() => setReading(!reading)}>
          {reading ? '收起全文' : '阅读全文'}
        </Button>
        <SignAsWitness agreement={agreement} />
        <ReasonedActButton agreement={agreement} act="return" />
        <ReasonedActButton agreement={agreement} act="decline" />
        <ReasonedActButton agreement={agreement} act="void" />
        <RemindButton agreement={agreement} />
      </Box>
      {reading && <AgreementReader agreementId={agreement.id} />}
      {acts.includes('decide-paper') && <DecidePaper agreement={agreement} />}
      {acts.includes('decide-end') && earlyEnd && <DecideEnd agreement={agreement} earlyEnd={earlyEnd} />}
      <SignedDocument agreement={agreement} />
    </>
  );
}

/** The signed document of the version in force, sealed and as signed. */
function SignedDocument({ agreement }: { agreement: Agreement }) {
  const { id, number, way, seal, currentVersion } = agreement;
  if (!currentVersion) return null;
  const signed = { agreementId: id, number, way, seal, versionNumber: currentVersion.number };
  return (
    <Card title="协议文件">
      <DownloadDocument agreement={signed} withOriginal />
    </Card>
  );
}

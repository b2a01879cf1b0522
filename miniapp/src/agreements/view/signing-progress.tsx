import {
  type Agreement,
  type AgreementVersion,
  partiesOf,
  partyLabels,
  signingMethodLabels,
} from '@qihang/shared/agreements';
import { Box } from '../../ui/dom/box';
import { Tag } from '../../ui/tag';
import { momentText } from '../../ui/text';
import './signing-progress.scss';

interface SigningProgressProps {
  version: AgreementVersion;
  needsGuardian: Agreement['needsGuardian'];
}

/** Who has signed a version, whose turn it is, and who comes later, in the order of signing. */
export function SigningProgress({ version, needsGuardian }: SigningProgressProps) {
  const { signatures, waitingFor } = version;
  const signed = new Map(signatures.map((signature) => [signature.party, signature]));
  const parties = partiesOf(needsGuardian || signed.has('guardian'));
  return (
    <Box as="ol" className="q-signers" label={`第 ${version.number} 版的签字进度`}>
      {parties.map((party) => {
        const signature = signed.get(party);
        const state = signature ? 'done' : party === waitingFor ? 'now' : 'later';
        return (
          <Box as="li" key={party} className={`q-signer q-signer-${state}`}>
            <Box className="q-row">
              <Box as="strong">{partyLabels[party]}</Box>
              {state === 'done' && <Tag tone="good">已签字</Tag>}
              {state === 'now' && <Tag tone="warn">轮到签字</Tag>}
              {state === 'later' && <Tag>还没轮到</Tag>}
            </Box>
            {signature && (
              <Box className="q-soft q-small">
                {`${signature.signer} · ${momentText(signature.signedAt)} · ${signingMethodLabels[signature.method]}`}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

import { type Agreement, agreementRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { refreshRoutes } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { NoticeBox } from '../../ui/notice-box';
import { CodeStep } from './code-step';
import { DrawStep } from './draw-step';
import { ReadStep } from './read-step';
import { SignedResult } from './signed-result';
import { type SigningParty, type SigningStep, signingParty, useSigningDraft } from './signing-draft';
import type { Stroke } from './strokes';

interface SignFlowProps {
  /** From `useAgreement`, of a host's agent or a trainee. */
  agreement: Agreement;
  /** Leaves for the agreement's page. */
  onLeave: () => void;
}

/**
 * Signing on a phone: read to the end, draw if one likes, confirm by a fresh code that is good for this text only. For a
 * trainee of 16 or 17 the guardian does the same first, on the trainee's phone with a code of the guardian's. Which step one
 * is at survives closing the app.
 */
export function SignFlow({ agreement, onLeave }: SignFlowProps) {
  const [signedNow, setSignedNow] = useState<SigningParty>();
  const party = signingParty(agreement);
  const version = agreement.openVersion;
  if (party === null || !version?.contentHash) {
    return <SignedResult agreement={agreement} signedNow={signedNow !== undefined} onLeave={onLeave} />;
  }
  return (
    <>
      {signedNow === 'guardian' && (
        <NoticeBox tone="good" title="监护人已签字">
          下面由你自己阅读并签字。
        </NoticeBox>
      )}
      <Steps
        key={`${party} ${version.number}`}
        agreement={agreement}
        party={party}
        version={version.number}
        hash={version.contentHash}
        onSigned={() => {
          setSignedNow(party);
          focusOn(HEADING);
        }}
      />
    </>
  );
}

interface StepsProps {
  agreement: Agreement;
  party: SigningParty;
  version: number;
  hash: string;
  onSigned: () => void;
}

const HEADING = 'signing-heading';
const STEPS: readonly SigningStep[] = ['read', 'draw', 'code'];
const TITLES: Readonly<Record<SigningStep, string>> = {
  read: '阅读协议全文',
  draw: '手写签名（选填）',
  code: '验证码确认并签字',
};

function Steps({ agreement, party, version, hash, onSigned }: StepsProps) {
  const { id, details } = agreement;
  const draft = useSigningDraft(id, party, hash);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const { step } = draft;
  const show = (next: SigningStep) => {
    draft.goTo(next);
    focusOn(HEADING);
  };
  const readAnew = () => {
    draft.markOutdated();
    setStrokes([]);
    focusOn(HEADING);
    void refreshRoutes(agreementRoutes.text, agreementRoutes.get);
  };
  return (
    <Box className="q-stack">
      {draft.changed && (
        <NoticeBox tone="warn" title="协议文本已经改过">
          你读的不是现在这一版，还没有签字。下面是新的全文，请重新阅读后再签。
        </NoticeBox>
      )}
      {party === 'guardian' && (
        <NoticeBox title="这一步由监护人办理">
          {`见习人员不满 18 周岁。请把手机交给监护人${details.guardian?.name ?? ''}，由监护人阅读并签字，验证码会发到监护人的手机。`}
        </NoticeBox>
      )}
      <Box className="q-stack-s">
        <Box as="p" className="q-soft">{`第 ${STEPS.indexOf(step) + 1} 步，共 ${STEPS.length} 步`}</Box>
        <Box as="h2" id={HEADING} focusable>
          {party === 'guardian' ? `监护人：${TITLES[step]}` : TITLES[step]}
        </Box>
      </Box>
      {step === 'read' && (
        <ReadStep
          agreementId={id}
          version={version}
          read={draft.read}
          onReadThrough={(text) => text.contentHash && draft.markRead(text.contentHash)}
          onNext={() => show('draw')}
        />
      )}
      {step === 'draw' && (
        <DrawStep strokes={strokes} onChange={setStrokes} onNext={() => show('code')} onBack={() => show('read')} />
      )}
      {step === 'code' && (
        <CodeStep
          agreementId={id}
          contentHash={hash}
          signAs={party === 'guardian' ? 'guardian' : 'self'}
          sandboxPhone={party === 'guardian' ? details.guardian?.phone : undefined}
          strokes={strokes}
          onBack={() => show('draw')}
          onTextChanged={readAnew}
          onSigned={() => {
            draft.discard();
            onSigned();
          }}
        />
      )}
    </Box>
  );
}

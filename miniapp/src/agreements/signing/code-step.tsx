import { type Agreement, agreementRoutes, signAgreementSchema } from '@qihang/shared/agreements';
import { useState } from 'react';
import { CallFailure, failedWith } from '../../platform/failure';
import { refreshRoutes } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { Form } from '../../ui/forms/form';
import { TextField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { NoticeBox } from '../../ui/notice-box';
import { useAgreementAct } from '../use-agreement';
import { SigningCode } from './signing-code';
import { drawingOf, type Stroke } from './strokes';

const CONFLICT = 409;

interface CodeStepProps {
  agreementId: string;
  /** Hash of the text that was read: what is signed. */
  contentHash: string;
  signAs: 'self' | 'guardian';
  strokes: readonly Stroke[];
  /** See `SigningCode`. */
  sandboxPhone?: string;
  onSigned: (agreement: Agreement) => void;
  /** The text is another one by now. */
  onTextChanged: () => void;
  onBack: () => void;
}

/**
 * Last step: the code, then the signature. What was tapped twice is sent once, and tried again after a lost network with the
 * same key as long as nothing is changed.
 */
export function CodeStep({
  agreementId,
  contentHash,
  signAs,
  strokes,
  sandboxPhone,
  onSigned,
  ...rest
}: CodeStepProps) {
  const sign = useAgreementAct(agreementRoutes.sign);
  const [unanswered, setUnanswered] = useState(false);
  const caught = (error: unknown) => {
    const changed = failedWith(error, 'agreements/text-changed');
    if (changed) rest.onTextChanged();
    return changed;
  };
  const form = useForm({
    schema: signAgreementSchema,
    initial: { contentHash, signAs, code: '', drawing: drawingOf(strokes) },
    send: async (body) => {
      setUnanswered(false);
      try {
        onSigned(await sign.act({ params: { id: agreementId }, body }));
      } catch (error) {
        if (caught(error)) return;
        setUnanswered(error instanceof CallFailure && error.kind !== 'problem');
        // whose turn it is may have changed: the page then shows how it is now
        if (error instanceof CallFailure && error.status === CONFLICT) await refreshRoutes(agreementRoutes.get);
        if (failedWith(error, 'identity/code-spent')) form.change({ code: '' });
        throw error;
      }
    },
  });
  const who = signAs === 'guardian' ? '监护人' : '你';
  return (
    <Box className="q-stack">
      <SigningCode
        agreementId={agreementId}
        contentHash={contentHash}
        signAs={signAs}
        sandboxPhone={sandboxPhone}
        onFailure={caught}
      />
      <Box as="p">{strokes.length > 0 ? '手写签名：已写好' : '手写签名：没有写，可以回上一步补写'}</Box>
      {unanswered && (
        <NoticeBox tone="warn" title="还不知道签字是否成功">
          网络断开时签字可能已经送到。网络恢复后再点一次“签字”就会有结果，不会重复签字。
        </NoticeBox>
      )}
      <Form form={form} submitLabel="签字" busyText="正在签字，请不要离开…" labels={{ code: '验证码' }}>
        <TextField
          name="code"
          label="验证码"
          kind="code"
          autoComplete="one-time-code"
          maxLength={6}
          hint="短信里的 6 位数字"
          value={form.values.code}
          error={form.errors.code}
          onChange={(code) => form.change({ code })}
        />
        <Box as="p" className="q-soft">
          {`点“签字”表示${who}已读完全文、同意其中的约定。签字的时间、设备和网络地址会记在签署记录里。`}
        </Box>
      </Form>
      <Tap className="q-link" onTap={rest.onBack}>
        上一步：手写签名
      </Tap>
    </Box>
  );
}

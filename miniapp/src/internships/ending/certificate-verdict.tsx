import {
  type CertificateVerification,
  certificateStateLabels,
  evaluationResultLabels,
} from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { VerdictBox } from '../../agreements/verification/verdict-box';
import { exactText } from '../../ui/text';

const TEXTS: Readonly<Record<CertificateVerification['state'], string>> = {
  valid: '见习证明是真的。请核对下面的内容与出示的证明是否一致。',
  changed: '文件内容和盖章时不一致。请不要采信，向出示证明的人要原件，也可以按编号查验。',
  'not-sealed': '不能说明文件的真假。请选择盖章后下载的 PDF 原件，或者按编号查验。',
  unknown: '没有见习证明用这个编号。请再核对一遍编号；仍有疑问的，请向当地人社部门询问。',
};
const TONES = { valid: 'good', changed: 'bad', 'not-sealed': 'warn', unknown: 'warn' } as const;

/** What the platform says of a certificate, to compare with what is shown. */
export function CertificateVerdict({ verification }: { verification: CertificateVerification }) {
  const { state, number, hostName, postTitle, traineeName, startsOn, endsOn, result, sealedAt } = verification;
  const term = startsOn && endsOn ? `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}` : null;
  return (
    <VerdictBox
      tone={TONES[state]}
      words={certificateStateLabels[state]}
      text={TEXTS[state]}
      isSandboxSeal={verification.isSandboxSeal}
      facts={
        number === null
          ? null
          : [
              ['证明编号', number],
              ['见习人员', traineeName],
              ['见习单位', hostName],
              ['见习岗位', postTitle],
              ['实际见习时间', term],
              ['鉴定结论', result && evaluationResultLabels[result]],
              ['盖章时间', sealedAt && exactText(sealedAt)],
            ]
      }
    />
  );
}

import type { DocumentVerification } from '@qihang/shared/internships';
import { useState } from 'react';
import { FileForm } from '../../agreements/verification/file-form';
import { NumberForm } from '../../agreements/verification/number-form';
import { NumberVerdict } from '../../agreements/verification/number-verdict';
import { numberInCode } from '../../agreements/verification/typed-number';
import { Verdict } from '../../agreements/verification/verdict';
import { CertificateVerdict } from '../../internships/ending/certificate-verdict';
import { usePageParams } from '../../platform/navigation';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';

/** What was asked last; `turn` tells two askings of the same apart. */
type Asked = { turn: number } & ({ number: string } | { verification: DocumentVerification });

/** 协议查验: tells anybody whether an agreement or a certificate is real and still holds, by its number or by its PDF. */
export default function VerifyPage() {
  // `q`: WeChat gives the whole address of a QR code that it has opened this page for
  const { number = '', q = '' } = usePageParams<'number' | 'q'>();
  const given = numberInCode(number) ?? numberInCode(q);
  const [asked, setAsked] = useState<Asked | null>(given ? { turn: 0, number: given } : null);
  const turn = (asked?.turn ?? 0) + 1;
  return (
    <Page title="证明和协议查验" lead="查一份见习协议或者见习证明是不是真的、现在有没有效。不用登录。">
      {asked &&
        ('number' in asked ? (
          <NumberVerdict key={asked.turn} number={asked.number} />
        ) : (
          <FileVerdict key={asked.turn} found={asked.verification} />
        ))}
      <Card title="按编号查验">
        <NumberForm initial={given ?? number} onNumber={(it) => setAsked({ turn, number: it })} />
      </Card>
      <Card title="用 PDF 文件查验">
        <FileForm onResult={(verification) => setAsked({ turn, verification })} />
      </Card>
    </Page>
  );
}

function FileVerdict({ found }: { found: DocumentVerification }) {
  return found.kind === 'certificate' ? (
    <CertificateVerdict verification={found.certificate} />
  ) : (
    <Verdict verification={found.agreement} by="file" />
  );
}

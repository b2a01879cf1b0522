import { earlyEndReasonLabels } from '@qihang/shared/agreements';
import type { Internship, InternshipEnding } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import type { ReactNode } from 'react';
import { NoticeBox } from '../../ui/notice-box';
import { ErrorState } from '../../ui/states';
import { CertificateCard } from './certificate-card';
import { EvaluationCard } from './evaluation-card';
import { OutcomeCard } from './outcome-card';
import { useEnding } from './use-ending';

interface EndingSectionProps {
  internship: Internship;
  /** Whether the reader is told what help the trainee wants. */
  seesWishes?: boolean;
  /** What the reader has to do; stands first. */
  acts: (ending: InternshipEnding) => ReactNode;
}

/** What comes after the last day, on the page of an internship: what to do, the certificate, the evaluation, the outcome. */
export function EndingSection({ internship, seesWishes = false, acts }: EndingSectionProps) {
  const { data: ending, error, refetch } = useEnding(internship.id);
  if (error && !ending) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!ending) return null;
  return (
    <>
      <EarlyEndNotice internship={internship} ending={ending} />
      {acts(ending)}
      {ending.certificate && <CertificateCard id={internship.id} certificate={ending.certificate} />}
      <EvaluationCard ending={ending} />
      <OutcomeCard ending={ending} seesWishes={seesWishes} />
    </>
  );
}

function EarlyEndNotice({
  internship,
  ending: { earlyEnd, status },
}: {
  internship: Internship;
  ending: InternshipEnding;
}) {
  if (earlyEnd === null) return null;
  const { reasonCode, plannedEndsOn } = earlyEnd;
  const title = status === 'active' ? '见习将提前结束' : '见习已提前结束';
  const text = `最后一天是${formatChineseDate(internship.endsOn)}，原定${formatChineseDate(plannedEndsOn)}。原因：${earlyEndReasonLabels[reasonCode]}。`;
  return (
    <NoticeBox tone="brand" title={title}>
      {`${text}见习证明按实际的见习时间出具。`}
    </NoticeBox>
  );
}

import { agreementVerificationRoutes } from '@qihang/shared/agreements';
import { certificateVerificationRoutes } from '@qihang/shared/internships';
import { CertificateVerdict } from '../../internships/ending/certificate-verdict';
import { useGet } from '../../platform/query';
import { ErrorState, Skeleton } from '../../ui/states';
import { isCertificateNumber } from './typed-number';
import { Verdict } from './verdict';

/** What the platform says of a number now; asked anew each time, since agreements end. */
export function NumberVerdict({ number }: { number: string }) {
  return isCertificateNumber(number) ? <OfCertificate number={number} /> : <OfAgreement number={number} />;
}

function OfAgreement({ number }: { number: string }) {
  const route = agreementVerificationRoutes.byNumber;
  const { data, error, isFetching, refetch } = useGet(route, { params: { number } }, { staleMs: 0 });
  // an earlier answer may be of another number, or no longer true
  if (isFetching) return <Skeleton lines={4} />;
  if (error || !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Verdict verification={data} by="number" />;
}

function OfCertificate({ number }: { number: string }) {
  const route = certificateVerificationRoutes.byNumber;
  const { data, error, isFetching, refetch } = useGet(route, { params: { number } }, { staleMs: 0 });
  if (isFetching) return <Skeleton lines={4} />;
  if (error || !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <CertificateVerdict verification={data} />;
}

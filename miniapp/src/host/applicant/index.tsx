import { APPLICATION_HOST_LABELS, type Applicant, applicationRoutes } from '@qihang/shared/applications';
import { BeginAgreement } from '../../agreements/drafting/begin-agreement';
import { ApplicantActs } from '../../applications/applicant-acts';
import { ApplicantFacts } from '../../applications/applicant-facts';
import { ApplicationHistory } from '../../applications/application-history';
import { APPLICATION_TONES } from '../../applications/status-tones';
import { useMarkViewed } from '../../applications/use-mark-viewed';
import { failedWith } from '../../platform/failure';
import { replaceWith, usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';

/** 投递详情: one applicant of the host; opening it marks the applicant viewed. */
export default function ApplicantPage() {
  return (
    <Page title="投递详情" needs={['host-agent']} desk narrow>
      <Opened />
    </Page>
  );
}

function Opened() {
  const { id = '' } = usePageParams<'id'>();
  const known = /^\d+$/.test(id);
  const { data, error, refetch } = useGet(
    applicationRoutes.applicant,
    { params: { id } },
    { enabled: known, staleMs: 0 },
  );
  useMarkViewed(data);
  if (!known || failedWith(error, 'applications/not-found')) {
    return (
      <EmptyState title="没有找到这份投递" text="链接可能不完整，或者它不是投给您单位的。">
        <Button onTap={() => replaceWith('host/applicants')}>查看收到的投递</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Content applicant={data} reload={refetch} /> : <Skeleton cards={2} lines={5} />;
}

function Content({ applicant, reload }: { applicant: Applicant; reload: () => Promise<unknown> }) {
  const { id, name, status, history } = applicant;
  const begun = status === 'agreement' || status === 'finished';
  return (
    <>
      <Box className="q-row">
        <Box as="h2">{name}</Box>
        <Tag tone={APPLICATION_TONES[status]}>{APPLICATION_HOST_LABELS[status]}</Tag>
      </Box>
      <ApplicantActs applicant={applicant} reload={reload} />
      {(begun || status === 'accepted') && <BeginAgreement applicationId={id} name={name} begun={begun} />}
      <ApplicantFacts applicant={applicant} />
      <ApplicationHistory history={history} labels={APPLICATION_HOST_LABELS} />
    </>
  );
}

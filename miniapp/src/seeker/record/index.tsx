import { seekerRoutes } from '@qihang/shared/seekers';
import { goTo, replaceWith } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { EligibilityBox } from '../../seekers/eligibility-box';
import { STEP_NAMES, stepOfReason } from '../../seekers/reason-steps';
import { BackgroundCard, HardshipCard, IdentityCard, IntentionCard } from '../../seekers/record-cards';
import { Button } from '../../ui/button';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';

/** 我的报名: the person's own record and whether they may take part today. */
export default function RecordPage() {
  return (
    <Page title="我的报名" needs="signed-in">
      <Record />
    </Page>
  );
}

/** Reasons of the person's own number can't be mended here; all others can. */
function mendOf(field: string) {
  const step = stepOfReason(field);
  if (step === null || step === 'identity') return null;
  return { label: `修改${STEP_NAMES[step]}`, onTap: () => goTo('seeker/edit', { part: 'background' }) };
}

function Record() {
  const { data, error, refetch } = useGet(seekerRoutes.mine, {});
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={3} />;
  const { seeker, eligibility, hardships, draft } = data;
  if (!seeker) {
    return (
      <EmptyState
        title={draft ? '报名还没有提交' : '还没有报名'}
        text={draft ? '填写过的内容已保存，可以接着填。' : '大约 3 分钟，填完马上知道是否符合条件。'}
      >
        <Button onTap={() => replaceWith('seeker/sign-up')}>{draft ? '接着填' : '现在报名'}</Button>
      </EmptyState>
    );
  }
  return (
    <>
      {eligibility && <EligibilityBox eligibility={eligibility} mendOf={mendOf} />}
      <HardshipCard hardships={hardships} />
      <BackgroundCard seeker={seeker} />
      <IntentionCard seeker={seeker} />
      <IdentityCard seeker={seeker} />
      <CardLink page="public/privacy">
        <Box as="h2">隐私与授权</Box>
        <Box className="q-soft">查看隐私政策，同意或撤回授权</Box>
      </CardLink>
    </>
  );
}

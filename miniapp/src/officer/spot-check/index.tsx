import { visitRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { isInternshipId } from '../../internships/use-internship';
import { DrawnTable } from '../../internships/visits/drawn-table';
import { sizeWords } from '../../internships/visits/spot-check-lists';
import { failedWith } from '../../platform/failure';
import { replaceWith, usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { exactText } from '../../ui/text';

/** 抽查名单: one draw, whom it drew, and what proves that nobody chose. */
export default function SpotCheckPage() {
  return (
    <Page title="抽查名单" needs={['officer']} desk>
      <SpotCheck />
    </Page>
  );
}

function SpotCheck() {
  const { id = '' } = usePageParams<'id'>();
  const known = isInternshipId(id);
  const { data, error, refetch } = useGet(visitRoutes.spotCheck, { params: { id } }, { enabled: known, staleMs: 0 });
  useDidShow(() => {
    if (known) void refetch();
  });
  if (!known || failedWith(error, 'internships/spot-check-not-found')) {
    return (
      <EmptyState title="没有找到这次抽查" text="链接可能不完整，或者不在你的辖区。">
        <Button onTap={() => replaceWith('officer/spot-checks')}>返回随机抽查</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={3} />;
  return (
    <>
      <Card title={data.divisionName}>
        <Facts
          rows={[
            ['抽取', sizeWords(data)],
            ['抽取人', data.drawnBy],
            ['抽取时间', exactText(data.drawnAt)],
            ['已走访', `${data.visited} / ${data.randomSize + data.riskSize}`],
          ]}
        />
      </Card>
      <DrawnTable spotCheckId={id} />
      <Card title="抽取凭据">
        <Box className="q-soft">凭随机种子和当时的全部见习，可以重新算出同样的名单，证明没有人挑选。</Box>
        <Facts
          rows={[
            ['随机种子', <Code key="seed" text={data.seed} />],
            ['全部见习的校验值', <Code key="hash" text={data.populationHash} />],
          ]}
        />
      </Card>
    </>
  );
}

function Code({ text }: { text: string }) {
  return (
    <Box as="span" className="q-small">
      {text}
    </Box>
  );
}

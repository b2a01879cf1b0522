import { formatChineseDate } from '@qihang/shared/platform';
import { type RegistryImport, registryRoutes } from '@qihang/shared/registries';
import { goTo, usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { BadRows } from '../../registries/bad-rows';
import { ImportProgress, ImportTag, isUnderWay } from '../../registries/import-state';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { NoticeBox } from '../../ui/notice-box';
import { Page } from '../../ui/page';
import { ErrorState, Skeleton } from '../../ui/states';

const LOOK_AGAIN_MS = 1_000;

/** 比对详情: progress, counts and refused rows of one registry file. */
export default function ImportPage() {
  return (
    <Page title="比对详情" needs={['officer']} desk>
      <Import />
    </Page>
  );
}

function Import() {
  const { id = '' } = usePageParams<'id'>();
  const { data, error, refetch } = useGet(
    registryRoutes.getImport,
    { params: { id } },
    { pollMs: (it) => (it && !isUnderWay(it.status) ? false : LOOK_AGAIN_MS) },
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <Card title={`${data.kindName} · ${data.divisionName}`}>
        <Box className="q-row">
          <ImportTag status={data.status} />
        </Box>
        <ImportProgress it={data} />
        {data.failure && (
          <NoticeBox tone="bad" title="没有完成">
            {data.failure}
          </NoticeBox>
        )}
        <Facts rows={countsOf(data)} />
        {data.matched && data.matched.toReview > 0 && (
          <Button look="plain" onTap={() => goTo('officer/reviews')}>
            查看待核实人员
          </Button>
        )}
      </Card>
      {data.rowsBad > 0 && !isUnderWay(data.status) && <BadRows importId={data.id} fileName={data.fileName} />}
    </>
  );
}

function countsOf(it: RegistryImport): (readonly [string, string | null])[] {
  const rows = (count: number) => `${count.toLocaleString()} 行`;
  const people = (count: number | undefined) => (count === undefined ? null : `${count.toLocaleString()} 人`);
  return [
    ['文件', it.fileName],
    ['数据截止日期', formatChineseDate(it.asOf)],
    ['名单范围', it.complete ? '完整名单' : '部分名单'],
    ['读取', rows(it.rowsRead)],
    ['有效', rows(it.rowsGood)],
    ['重复', it.rowsDuplicate > 0 ? rows(it.rowsDuplicate) : null],
    ['有错误', rows(it.rowsBad)],
    ['标识困难毕业生', people(it.matched?.flagged)],
    ['其中新增', people(it.matched?.newlyFlagged)],
    ['姓名不一致，待核实', people(it.matched?.toReview)],
    ['取消标识', people(it.matched?.ended)],
  ];
}

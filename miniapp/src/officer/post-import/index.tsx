import { type PostImport, postRoutes } from '@qihang/shared/posts';
import { download } from '../../platform/api';
import { goTo, usePageParams } from '../../platform/navigation';
import { useGet, usePages } from '../../platform/query';
import { PostImportTag } from '../../posts/import-tag';
import { MappingForm } from '../../posts/mapping-form';
import { BadRowTable } from '../../ui/bad-row-table';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { NoticeBox } from '../../ui/notice-box';
import { Page } from '../../ui/page';
import { ErrorState, Skeleton } from '../../ui/states';

const LOOK_AGAIN_MS = 1_000;

/** 导入详情: settles the columns, then shows progress and result. */
export default function PostImportPage() {
  return (
    <Page title="导入详情" needs={['officer']} desk>
      <OneImport />
    </Page>
  );
}

function OneImport() {
  const { id = '' } = usePageParams<'id'>();
  const { data, error, refetch } = useGet(
    postRoutes.getImport,
    { params: { id } },
    { pollMs: (it) => (it?.status === 'queued' || it?.status === 'running' ? LOOK_AGAIN_MS : false) },
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  if (data.status === 'inspected') return <MappingForm sheet={data} />;
  return (
    <>
      <Result sheet={data} />
      {data.rowsBad > 0 && data.finishedAt !== null && <BadRows sheet={data} />}
    </>
  );
}

function Result({ sheet }: { sheet: PostImport }) {
  return (
    <Card title={sheet.fileName}>
      <Box className="q-row" role="status">
        <PostImportTag status={sheet.status} />
      </Box>
      {sheet.failure && <NoticeBox tone="bad">{sheet.failure}</NoticeBox>}
      <Facts
        rows={[
          ['读取', `${sheet.rowsRead} 行`],
          ['成为草稿岗位', `${sheet.rowsGood} 个`],
          ['未导入', `${sheet.rowsBad} 行`],
        ]}
      />
      {sheet.rowsGood > 0 && (
        <Button look="plain" onTap={() => goTo('officer/posts', { status: 'draft' })}>
          查看草稿岗位
        </Button>
      )}
    </Card>
  );
}

function BadRows({ sheet }: { sheet: PostImport }) {
  const params = { id: sheet.id };
  const rows = usePages(postRoutes.importBadRows, { params });
  return (
    <BadRowTable
      rows={rows}
      onDownload={() => download(postRoutes.importBadRowsFile, { params }, `未导入的行-${sheet.fileName}.xlsx`)}
    />
  );
}

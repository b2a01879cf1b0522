import { postRoutes } from '@qihang/shared/posts';
import { useDidShow } from '@tarojs/taro';
import { usePages } from '../../platform/query';
import { ImportSheetForm } from '../../posts/import-sheet-form';
import { PostImportTag } from '../../posts/import-tag';
import { Card, CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import { DateText } from '../../ui/text';

/** 岗位导入: sends sheets of posts and shows the earlier ones. */
export default function PostImportsPage() {
  return (
    <Page title="岗位导入" lead="合格的行成为草稿岗位，其余的行列出原因。" needs={['officer']} desk>
      <Card title="上传表格">
        <ImportSheetForm />
      </Card>
      <Earlier />
    </Page>
  );
}

function Earlier() {
  const imports = usePages(postRoutes.imports, {});
  useDidShow(imports.reload);
  return (
    <Box as="section" className="q-stack">
      <Box as="h2">以前的导入</Box>
      <InfiniteList
        pages={imports}
        label="以前的导入"
        keyOf={({ id }) => id}
        empty={<EmptyState title="还没有导入过" />}
        render={(sheet) => (
          <CardLink page="officer/post-import" params={{ id: sheet.id }}>
            <Box className="q-spread">
              <Box as="h3">{sheet.fileName}</Box>
              <PostImportTag status={sheet.status} />
            </Box>
            {(sheet.status === 'done' || sheet.status === 'failed') && (
              <Box className="q-soft">
                {sheet.failure ?? `草稿岗位 ${sheet.rowsGood} 个，未导入 ${sheet.rowsBad} 行`}
              </Box>
            )}
            <Box className="q-soft q-small">
              <DateText value={sheet.createdAt} />
            </Box>
          </CardLink>
        )}
      />
    </Box>
  );
}

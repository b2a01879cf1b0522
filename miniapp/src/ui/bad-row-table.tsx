import type { BadRow } from '@qihang/shared/platform';
import { useState } from 'react';
import { explain } from '../platform/problem';
import type { Pages } from '../platform/query';
import { Button } from './button';
import { Card } from './card';
import { DataTable } from './data-table';
import { Box } from './dom/box';
import { NoticeBox } from './notice-box';

interface BadRowTableProps {
  rows: Pages<BadRow>;
  /** Fetches all of them as a sheet. */
  onDownload: () => Promise<void>;
}

/** Rows of an uploaded sheet that were refused, by line and reason. */
export function BadRowTable({ rows, onDownload }: BadRowTableProps) {
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (rows.items.length === 0) return null;
  const fetchAll = async () => {
    setBusy(true);
    setFailure(undefined);
    await onDownload().catch((error: unknown) => setFailure(explain(error).message));
    setBusy(false);
  };
  return (
    <Card title="没有导入的行">
      <Box as="p">改好后可以只上传这些行，已导入的不受影响。</Box>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Box className="q-row">
        <Button look="plain" busy={busy} busyText="正在下载…" onTap={() => void fetchAll()}>
          下载全部错误行
        </Button>
      </Box>
      <DataTable
        caption="没有导入的行和原因"
        rows={rows.items}
        keyOf={({ line, column, reason }) => `${line} ${column} ${reason}`}
        columns={[
          { name: '行号', cell: ({ line }) => line, numeric: true },
          { name: '列', cell: ({ column }) => column ?? '整行' },
          { name: '原因', cell: ({ reason }) => reason },
          { name: '内容', cell: ({ excerpt }) => excerpt || '（空）' },
        ]}
      />
      {rows.hasMore && (
        <Button look="plain" wide busy={rows.loadingMore} onTap={rows.loadMore}>
          加载更多
        </Button>
      )}
    </Card>
  );
}

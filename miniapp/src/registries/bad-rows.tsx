import { registryRoutes } from '@qihang/shared/registries';
import { download } from '../platform/api';
import { usePages } from '../platform/query';
import { BadRowTable } from '../ui/bad-row-table';

/** The rows that were refused, to look at and to take away. */
export function BadRows({ importId, fileName }: { importId: string; fileName: string }) {
  const params = { id: importId };
  const rows = usePages(registryRoutes.badRows, { params });
  return (
    <BadRowTable
      rows={rows}
      onDownload={() => download(registryRoutes.badRowsFile, { params }, `错误行-${fileName}.xlsx`)}
    />
  );
}

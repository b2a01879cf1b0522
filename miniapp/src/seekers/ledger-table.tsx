import { EDUCATION_LEVEL_FACTS, formatChineseDate } from '@qihang/shared/platform';
import { registryRoutes } from '@qihang/shared/registries';
import { type LedgerRow, SEEKER_CATEGORY_LABELS } from '@qihang/shared/seekers';
import { useGet } from '../platform/query';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Box } from '../ui/dom/box';
import { Tag } from '../ui/tag';

/** The ledger's rows: a table at a desk, cards on a phone. */
export function LedgerTable({ rows, onReveal }: { rows: readonly LedgerRow[]; onReveal: (row: LedgerRow) => void }) {
  const { data: kinds } = useGet(registryRoutes.kinds, {});
  const nameOf = (kind: string) =>
    (kinds?.items.find(({ code }) => code === kind)?.name ?? kind).replace(/数据库$/, '');
  return (
    <DataTable
      caption="求职者台账"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { name: '姓名', cell: ({ maskedName }) => maskedName },
        { name: '身份证号码', cell: ({ maskedCitizenNumber }) => maskedCitizenNumber },
        { name: '手机号', cell: ({ maskedPhone }) => maskedPhone },
        { name: '类别', cell: ({ category }) => SEEKER_CATEGORY_LABELS[category] },
        { name: '学历与学校', cell: schooling },
        { name: '所在地', cell: ({ divisionName }) => divisionName },
        { name: '三清', cell: ({ clears }) => clearsText(clears) },
        {
          name: '困难标识',
          cell: ({ hardshipKinds }) => (
            <Box as="span" className="q-row">
              {hardshipKinds.length === 0 ? '无' : hardshipKinds.map((kind) => <Tag key={kind}>{nameOf(kind)}</Tag>)}
            </Box>
          ),
        },
        {
          name: '操作',
          cell: (row) => (
            <Button look="plain" label={`查看${row.maskedName}的完整信息`} onTap={() => onReveal(row)}>
              查看完整信息
            </Button>
          ),
        },
      ]}
    />
  );
}

function schooling({ education, school, major, graduationDate }: LedgerRow): string {
  const parts = [EDUCATION_LEVEL_FACTS[education].label, school, major];
  const graduated = graduationDate ? `${formatChineseDate(graduationDate)}毕业` : null;
  return [...parts, graduated].filter((part) => part !== null).join(' · ');
}

/** The three clears (三清) that are still missing, or that all are there. */
function clearsText({ identity, education, intention }: LedgerRow['clears']): string {
  const missing = [...(identity ? [] : ['身份']), ...(education ? [] : ['学历技能']), ...(intention ? [] : ['意愿'])];
  return missing.length === 0 ? '已清' : `缺${missing.join('、')}`;
}

import { EDUCATION_LEVEL_FACTS, formatChineseDate } from '@qihang/shared/platform';
import { registryRoutes } from '@qihang/shared/registries';
import type { LedgerRow, SeekerCategory } from '@qihang/shared/seekers';
import { type Pages, useGet } from '../platform/query';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { PagedTable } from '../ui/paged-table';
import { EmptyState } from '../ui/states';
import { Tag } from '../ui/tag';

const SHORT_CATEGORIES: Readonly<Record<SeekerCategory, string>> = {
  graduate: '高校毕业生',
  'unemployed-youth': '失业青年',
};

/** The ledger's rows: a table at a desk, cards on a phone. */
export function LedgerTable({ pages, onReveal }: { pages: Pages<LedgerRow>; onReveal: (row: LedgerRow) => void }) {
  const { data: kinds } = useGet(registryRoutes.kinds, {});
  const nameOf = (kind: string) =>
    (kinds?.items.find(({ code }) => code === kind)?.name ?? kind).replace(/数据库$/, '');
  return (
    <PagedTable
      caption="求职者台账"
      pages={pages}
      empty={<EmptyState title="没有符合条件的人员" />}
      keyOf={({ id }) => id}
      columns={[
        { name: '姓名', cell: ({ maskedName }) => maskedName },
        { name: '身份证号码', cell: ({ maskedCitizenNumber }) => maskedCitizenNumber },
        { name: '手机号', cell: ({ maskedPhone }) => maskedPhone },
        { name: '类别', short: true, cell: ({ category }) => SHORT_CATEGORIES[category] },
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
          short: true,
          cell: (row) => (
            <Tap className="q-link" label={`查看${row.maskedName}的完整信息`} onTap={() => onReveal(row)}>
              完整信息
            </Tap>
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

import { type HostFigures, rateText } from '@qihang/shared/followup';
import { INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { shanghaiDate, valueOn } from '@qihang/shared/platform';
import type { ReactNode } from 'react';
import type { Pages } from '../platform/query';
import { Box } from '../ui/dom/box';
import { PagedTable } from '../ui/paged-table';

/** Months after the end at which it is looked again. */
export function checkMonths(): readonly number[] {
  return valueOn(INTERNSHIP_POLICY, shanghaiDate(new Date())).retentionChecksAfterMonths;
}

/** A rate with what it is counted from, as `66.7%（2/3）`. */
export function figureText({ rates }: Pick<HostFigures, 'rates'>, afterMonths: number): string {
  const found = rates.find((one) => one.afterMonths === afterMonths);
  if (found === undefined || found.base === 0) return '暂无';
  return `${rateText(found.rate)}（${found.retained}/${found.base}）`;
}

/** How many of the trainees of hosts stayed. */
export function FiguresTable({ pages, empty }: { pages: Pages<HostFigures>; empty: ReactNode }) {
  return (
    <PagedTable
      caption="各单位留用情况"
      pages={pages}
      empty={empty}
      keyOf={({ hostId }) => hostId}
      columns={[
        {
          name: '单位',
          cell: ({ hostName, divisionName }) => (
            <>
              <Box>{hostName}</Box>
              <Box className="q-soft q-small">{divisionName}</Box>
            </>
          ),
        },
        { name: '留用率', numeric: true, short: true, cell: (host) => figureText(host, 0) },
        ...checkMonths().map((months) => ({
          name: `满 ${months} 个月仍在岗`,
          numeric: true,
          short: true,
          cell: (host: HostFigures) => figureText(host, months),
        })),
      ]}
    />
  );
}

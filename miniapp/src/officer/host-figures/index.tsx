import { retentionRoutes } from '@qihang/shared/followup';
import { useState } from 'react';
import { checkMonths, FiguresTable } from '../../followup/figures-table';
import { usePages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { SelectField } from '../../ui/forms/text-fields';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

const ORDERS = [
  { value: 'lowest', label: '从低到高' },
  { value: 'highest', label: '从高到低' },
] as const;

/** 单位留用率: how many trainees of each host of the division were retained, and stayed. */
export default function HostFiguresPage() {
  return (
    <Page
      title="单位留用率"
      lead="留用率按已结束的见习计算，包括还没有登记去向的；仍在岗的比例按已核实的人员计算。"
      needs={['officer']}
      desk
    >
      <Figures />
    </Page>
  );
}

function Figures() {
  const [afterMonths, setAfterMonths] = useState(0);
  const [order, setOrder] = useState<(typeof ORDERS)[number]['value']>('lowest');
  const pages = usePages(retentionRoutes.hostFigures, { query: { afterMonths, order } });
  const rates = [
    { value: '0', label: '留用率' },
    ...checkMonths().map((months) => ({ value: String(months), label: `满 ${months} 个月仍在岗` })),
  ];
  return (
    <>
      <Box className="q-row">
        <SelectField
          name="rate"
          label="按哪一项排序"
          value={String(afterMonths)}
          onChange={(chosen) => setAfterMonths(Number(chosen))}
          options={rates}
        />
        <SelectField
          name="order"
          label="顺序"
          value={order}
          onChange={(chosen) => setOrder(ORDERS.find(({ value }) => value === chosen)?.value ?? 'lowest')}
          options={ORDERS}
        />
      </Box>
      <FiguresTable
        pages={pages}
        empty={<EmptyState title="还没有可以统计的单位" text="辖区内有见习结束后，这里会按单位统计。" />}
      />
    </>
  );
}

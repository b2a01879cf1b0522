import { retentionRoutes } from '@qihang/shared/followup';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { RetentionTable } from '../../followup/retention-table';
import { usePages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { SelectField } from '../../ui/forms/text-fields';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

const STATES = [
  { value: 'due', label: '全部待核查' },
  { value: 'contested', label: '说法不一致' },
] as const;

/** 留用核查: retained trainees of the division of whom it is to be asked whether they are still there. */
export default function RetentionPage() {
  return (
    <Page title="留用核查" lead="见习结束后按时核实留用人员是否仍在岗。" needs={['officer']} desk>
      <List />
    </Page>
  );
}

function List() {
  const [state, setState] = useState<(typeof STATES)[number]['value']>('due');
  const pages = usePages(retentionRoutes.due, { query: { state } });
  useDidShow(pages.reload);
  return (
    <>
      <Box className="q-row">
        <SelectField
          name="state"
          label="显示"
          value={state}
          onChange={(chosen) => setState(STATES.find(({ value }) => value === chosen)?.value ?? 'due')}
          options={STATES}
        />
      </Box>
      <RetentionTable
        pages={pages}
        empty={<EmptyState title="没有要核查的人员" text="到了核查的时间会自动出现在这里。" />}
      />
    </>
  );
}

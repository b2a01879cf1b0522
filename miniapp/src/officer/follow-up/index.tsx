import { followUpRoutes } from '@qihang/shared/followup';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { type CaseFilter, CaseFilters } from '../../followup/case-filters';
import { CaseTable } from '../../followup/case-table';
import { usePages } from '../../platform/query';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 后续服务: help for trainees of the division who were not retained, what is due first on top. */
export default function FollowUpPage() {
  return (
    <Page title="后续服务" lead="没有留用的见习人员需要的就业、创业和培训服务。" needs={['officer']} desk>
      <List />
    </Page>
  );
}

function List() {
  const [filter, setFilter] = useState<CaseFilter>({ show: 'live' });
  const { need, show } = filter;
  const state = show === 'closed' ? 'closed' : 'live';
  const whose = show === 'mine' || show === 'free' ? show : 'all';
  const pages = usePages(followUpRoutes.list, { query: { need, state, whose } });
  useDidShow(pages.reload);
  return (
    <>
      <CaseFilters value={filter} onChange={setFilter} />
      <CaseTable
        pages={pages}
        empty={<EmptyState title="没有符合条件的服务" text="见习人员登记需要后会出现在这里。" />}
      />
    </>
  );
}

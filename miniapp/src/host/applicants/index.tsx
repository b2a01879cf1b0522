import { applicationRoutes } from '@qihang/shared/applications';
import { useState } from 'react';
import { asStatus, filterOf, STATUS_OPTIONS } from '../../applications/applicant-filter';
import { ApplicantTable } from '../../applications/applicant-table';
import { useHostPosts } from '../../hosts/use-host-posts';
import { usePageParams } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { SelectField } from '../../ui/forms/text-fields';
import { Page } from '../../ui/page';
import '../../hosts/hosts.scss';

/** 收到的投递: applicants of the agent's hosts, by post and status. */
export default function ApplicantsPage() {
  return (
    <Page title="收到的投递" needs={['host-agent']} desk>
      <Applicants />
    </Page>
  );
}

const MOST_POSTS = 100;

function Applicants() {
  const [filter, setFilter] = useState(filterOf(usePageParams<'postId' | 'status'>()));
  const posts = useHostPosts({ limit: MOST_POSTS }).items;
  const pages = usePages(applicationRoutes.received, {
    query: { postId: filter.postId || undefined, status: filter.status || undefined },
  });
  return (
    <>
      <Box className="q-filter-fields">
        <SelectField
          name="postId"
          label="岗位"
          placeholder="全部岗位"
          options={posts.map(({ id, title }) => ({ value: id, label: title }))}
          value={filter.postId}
          onChange={(postId) => setFilter({ ...filter, postId })}
        />
        <SelectField
          name="status"
          label="状态"
          placeholder="全部状态"
          options={STATUS_OPTIONS}
          value={filter.status}
          onChange={(status) => setFilter({ ...filter, status: asStatus(status) })}
        />
      </Box>
      <ApplicantTable pages={pages} />
    </>
  );
}

import { internshipRoutes } from '@qihang/shared/internships';
import type { ReactNode } from 'react';
import type { PageName } from '../platform/pages';
import { usePages } from '../platform/query';
import { InfiniteList } from '../ui/lists';
import { InternshipCard } from './internship-card';

interface InternshipListProps {
  /** In which role the person reads. */
  as: 'trainee' | 'host' | 'mentor';
  /** Where a row leads. */
  page: PageName;
  label: string;
  empty: ReactNode;
}

/** The internships of the signed-in person in one role, latest first day first. */
export function InternshipList({ as, page, label, empty }: InternshipListProps) {
  const pages = usePages(internshipRoutes.mine, { query: { as } });
  return (
    <InfiniteList
      label={label}
      pages={pages}
      keyOf={({ id }) => id}
      render={(internship) => (
        <InternshipCard internship={internship} page={page} viewer={as === 'trainee' ? 'trainee' : 'others'} />
      )}
      empty={empty}
    />
  );
}

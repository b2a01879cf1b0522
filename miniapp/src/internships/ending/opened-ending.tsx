import type { Internship, InternshipEnding } from '@qihang/shared/internships';
import type { ReactNode } from 'react';
import type { PageName } from '../../platform/pages';
import { Box } from '../../ui/dom/box';
import { ErrorState, Skeleton } from '../../ui/states';
import { OpenedInternship } from '../opened-internship';
import { useEnding } from './use-ending';

interface OpenedEndingProps {
  /** The role's list, offered when there is no such internship. */
  list: PageName;
  children: (internship: Internship, ending: InternshipEnding) => ReactNode;
}

/** The internship that the page's param `id` names, with its end: for the pages about evaluation and outcome. */
export function OpenedEnding({ list, children }: OpenedEndingProps) {
  return (
    <OpenedInternship list={list}>
      {(internship) => (
        <>
          <Box
            as="p"
            className="q-soft"
          >{`${internship.traineeName}，${internship.postTitle}，${internship.hostName}`}</Box>
          <WithEnding internship={internship}>{children}</WithEnding>
        </>
      )}
    </OpenedInternship>
  );
}

function WithEnding({ internship, children }: { internship: Internship } & Pick<OpenedEndingProps, 'children'>) {
  const { data, error, refetch } = useEnding(internship.id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? children(internship, data) : <Skeleton cards={2} />;
}

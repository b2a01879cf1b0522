import { lazy, Suspense } from 'react';
import { useRoles } from '../../platform/roles';

// what it takes comes when a trainee is signed in, not with the first page
const HomeEntry = lazy(() => import('../../internships/home-entry'));

/** The way to the signed-in trainee's own internship. */
export function TraineeEntry() {
  const { grants } = useRoles();
  if (!grants.some(({ role }) => role === 'seeker')) return null;
  return (
    <Suspense fallback={null}>
      <HomeEntry />
    </Suspense>
  );
}

import { AGREEMENT_POLICY } from '@qihang/shared/agreements';
import { mentorRoutes } from '@qihang/shared/hosts';
import { shanghaiDate, valueOn } from '@qihang/shared/platform';
import { useGet } from '../../platform/query';

const MOST = 100;

/**
 * The mentors of one host who may take trainees, with how many each has.
 * @param hostName of the agreement; an agent may act for several hosts
 * @returns `mentors` (empty until `loaded`), `limit` trainees a mentor may have, `error` and `reload`
 */
export function useMentors(hostName: string) {
  const { data, error, refetch } = useGet(
    mentorRoutes.list,
    { query: { status: 'active', limit: MOST } },
    { staleMs: 0 },
  );
  const { traineesPerMentor } = valueOn(AGREEMENT_POLICY, shanghaiDate(new Date()));
  return {
    mentors: (data?.items ?? []).filter((mentor) => mentor.hostName === hostName),
    loaded: data !== undefined,
    limit: traineesPerMentor,
    error,
    reload: () => void refetch(),
  };
}

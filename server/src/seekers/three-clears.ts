import type { LedgerRow } from '@qihang/shared/seekers';
import type { SeekerEntity } from './seeker.entity';

type Clearable = Pick<SeekerEntity, 'category' | 'school' | 'major' | 'graduationDate' | 'wantedCategories'> & {
  readonly citizenNumberIndex: Buffer | null;
};

/**
 * The three clears (三清) of the ledger. Identity: a checked citizen number is on record. Education and skill: school, major
 * and graduation date are known; youth are asked for their level only. Intention: the seeker named kinds of posts.
 */
export function threeClearsOf(seeker: Clearable): LedgerRow['clears'] {
  const { category, school, major, graduationDate } = seeker;
  return {
    identity: seeker.citizenNumberIndex !== null,
    education: category === 'unemployed-youth' || [school, major, graduationDate].every((value) => value !== null),
    intention: seeker.wantedCategories.length > 0,
  };
}

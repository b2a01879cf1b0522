import type { Agreement, Party } from '@qihang/shared/agreements';

type Viewer = Agreement['viewer'];

/** Parties as sentences name them. */
export const PARTY_NAMES: Readonly<Record<Party, string>> = {
  host: '单位',
  guardian: '监护人',
  trainee: '见习人员',
  bureau: '人社部门',
};

/** The side that acts for a party: a guardian signs on the trainee's phone. */
function sideOf(party: Party): Viewer {
  return party === 'guardian' ? 'trainee' : party;
}

/** True when the viewer acts for the party. */
export function actsFor(viewer: Viewer, party: Party): boolean {
  return sideOf(party) === viewer;
}

/** A party as this viewer reads it: `你` for oneself; the guardian stays the guardian. */
export function partyName(party: Party, viewer: Viewer): string {
  if (party === viewer) return '你';
  return viewer === 'trainee' && party === 'guardian' ? '你的监护人' : PARTY_NAMES[party];
}

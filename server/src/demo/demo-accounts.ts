import type { LocalDate } from '@qihang/shared/platform';
import type { SignUp } from '@qihang/shared/seekers';
import type { ActorGrant } from '../platform/http';
import { demoPhone } from './demo-people';
import { demoGraduate, demoTrainee } from './demo-seekers';

export interface DemoAccount {
  readonly phone: string;
  readonly displayName: string;
  /** What the account is for, in the words of the start-up text. */
  readonly title: string;
  /** `host`: an agent of the demo host, whose id is known only after it was made. */
  readonly roles: readonly ('host' | { readonly officerOf: string })[];
  /** What the account has signed up with, if it has. */
  readonly signUp?: (today: LocalDate) => SignUp;
  /** How far the account's agreement with the demo host has come. */
  readonly agreement?: 'draft' | 'in-force' | 'going-on';
}

/** The demo accounts, in the order in which they are printed. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    phone: demoPhone(1),
    displayName: '求职者',
    title: '求职者（郑州毕业生，已报名）',
    roles: [],
    signUp: demoGraduate,
  },
  { phone: demoPhone(2), displayName: '求职者', title: '求职者（尚未报名）', roles: [] },
  { phone: demoPhone(3), displayName: '单位经办人', title: '见习单位经办人（郑州）', roles: ['host'] },
  { phone: demoPhone(4), displayName: '郑州市人社局', title: '郑州市人社局', roles: [{ officerOf: '410100' }] },
  { phone: demoPhone(5), displayName: '河南省人社厅', title: '河南省人社厅', roles: [{ officerOf: '410000' }] },
  {
    phone: demoPhone(6),
    displayName: '多角色演示',
    title: '金水区人社局兼单位经办人（多角色）',
    roles: [{ officerOf: '410105' }, 'host'],
  },
  {
    phone: demoPhone(7),
    displayName: '求职者',
    title: '求职者（已被录用，协议起草中）',
    roles: [],
    signUp: (today) => demoTrainee('赵样例', '2003-09-12', today),
    agreement: 'draft',
  },
  {
    phone: demoPhone(8),
    displayName: '求职者',
    title: '见习人员（协议已生效）',
    roles: [],
    signUp: (today) => demoTrainee('孙模拟', '2003-11-08', today),
    agreement: 'in-force',
  },
  {
    phone: demoPhone(9),
    displayName: '求职者',
    title: '见习人员（见习五周，有带教记录）',
    roles: [],
    signUp: (today) => demoTrainee('周演示', '2003-07-21', today),
    agreement: 'going-on',
  },
];

/** Who guides the trainee of the internship that is going on; signs in by the demo code too. */
export const DEMO_MENTOR = { phone: demoPhone(22), title: '带教老师（郑州，带一名见习人员）' } as const;

/**
 * @param account an entry of `DEMO_ACCOUNTS`
 * @param hostId the demo host
 * @returns the roles as they are stored
 */
export function grantsOf({ roles }: DemoAccount, hostId: string): ActorGrant[] {
  return roles.map((role) =>
    role === 'host'
      ? { role: 'host-agent', hostId, divisionCode: null }
      : { role: 'officer', hostId: null, divisionCode: role.officerOf },
  );
}

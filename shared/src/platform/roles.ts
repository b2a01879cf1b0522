/** Who acts on the platform (domain words, §1). `system` is the platform itself: workers and schedules. */
export const ROLES = ['seeker', 'host-agent', 'mentor', 'officer', 'system'] as const;

export type Role = (typeof ROLES)[number];

/** What people read for a role. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  seeker: '求职者',
  'host-agent': '单位经办人',
  mentor: '带教老师',
  officer: '人社部门工作人员',
  system: '平台',
};

/** True for the name of a role; narrows text that came from outside. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

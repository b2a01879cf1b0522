import { isRole, ROLE_LABELS, ROLES } from './roles';

describe('roles', () => {
  it('are told from other words', () => {
    expect(ROLES.every(isRole)).toBe(true);
    expect(['admin', '', 'Officer', 'toString'].some(isRole)).toBe(false);
  });

  it('have a name of their own in Chinese', () => {
    expect(new Set(ROLES.map((role) => ROLE_LABELS[role])).size).toBe(ROLES.length);
  });
});

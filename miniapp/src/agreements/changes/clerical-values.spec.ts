import type { Agreement } from '@qihang/shared/agreements';
import { validate } from '../../ui/forms/validate';
import { amendFormSchema } from './amend-form';
import { changedFields, clericalValues, maskedAccount } from './clerical-values';
import { endReasons, lastDayRange, noticeDaysFor } from './early-end';

const DETAILS = {
  address: '郑州市金水区示例路 2 号',
  emergencyName: '陈大示',
  emergencyRelation: '父亲',
  emergencyPhone: '15400000012',
  bank: '示例银行',
  bankAccountNumber: '6222000000000000123',
  guardian: null,
};
const TERMS = { contactName: '周示', contactPhone: '15400000013', insurancePolicyNumber: 'BD-1' };
const agreement = { terms: TERMS, details: DETAILS } as Pick<Agreement, 'terms' | 'details'>;
const before = clericalValues(agreement, 'trainee');

const check = (patch: object, reason = '换了号码') =>
  validate(amendFormSchema(before, 'trainee'), { ...before, ...patch, reason });

describe('clerical changes', () => {
  it('begin with what the agreement says, never with the account', () => {
    expect(before).toMatchObject({ address: DETAILS.address, bankAccountNumber: '' });
    expect(JSON.stringify(before)).not.toContain(DETAILS.bankAccountNumber);
    expect(maskedAccount(DETAILS.bankAccountNumber)).toBe('尾号 0123');
    expect(maskedAccount('')).toBe('还没有填写');
    expect(clericalValues(agreement, 'host')).toEqual(TERMS);
  });

  it('send only what was changed', () => {
    expect(changedFields(before, before)).toEqual({});
    expect(changedFields(before, { ...before, bank: '示例银行 ', emergencyPhone: '15400000014' })).toEqual({
      emergencyPhone: '15400000014',
    });
    expect(changedFields(before, { ...before, bankAccountNumber: '6222000000000000456' })).toEqual({
      bankAccountNumber: '6222000000000000456',
    });
  });

  it('are refused while nothing is changed, something is emptied, or the reason is missing', () => {
    expect(check({})).toEqual({ ok: false, errors: { address: '还没有改动任何内容' } });
    expect(check({ bank: '' })).toEqual({ ok: false, errors: { bank: '这一项不能清空' } });
    expect(check({ emergencyPhone: '123' })).toMatchObject({ errors: { emergencyPhone: expect.any(String) } });
    expect(check({ bank: '另一银行' }, '')).toMatchObject({ errors: { reason: expect.any(String) } });
    expect(check({ bank: '另一银行' })).toMatchObject({ ok: true });
  });
});

describe('an early end', () => {
  it('needs notice, and leaves out days after which the agreement ends by itself', () => {
    expect(lastDayRange('2026-12-31', '2026-11-24', 3)).toEqual({ min: '2026-11-27', max: '2026-12-30' });
    expect(lastDayRange('2026-11-28', '2026-11-24', 3)).toEqual({ min: '2026-11-27', max: '2026-11-27' });
    expect(lastDayRange('2026-11-27', '2026-11-24', 3)).toBeNull();
  });

  it('needs none where the other side has broken the agreement', () => {
    expect(noticeDaysFor('', '2026-11-24')).toBe(3);
    expect(noticeDaysFor('personal', '2026-11-24')).toBe(3);
    expect(noticeDaysFor('host-breach', '2026-11-24')).toBe(0);
    expect(noticeDaysFor('conduct', '2026-11-24')).toBe(0);
    expect(lastDayRange('2026-11-25', '2026-11-24', 0)).toEqual({ min: '2026-11-24', max: '2026-11-24' });
  });

  it('offers each side its own reasons', () => {
    const codes = (side: 'host' | 'trainee') => endReasons(side).map(({ value }) => value);
    expect(codes('trainee')).not.toContain('conduct');
    expect(codes('host')).not.toContain('host-breach');
    expect([...codes('host'), ...codes('trainee')]).toContain('other');
  });
});

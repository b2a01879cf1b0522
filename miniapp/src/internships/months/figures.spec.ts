import { z } from 'zod';
import { validate } from '../../ui/forms/validate';
import { type FiguresTyped, figuresOf, refuseFigures } from './figures';
import { eventText } from './month-words';

const typed: FiguresTyped = { attendedDays: ['2026-10-08'], stipendFen: '', stipendPaidOn: '' };

describe('the figures of a month as they are typed', () => {
  it('have an amount in yuan, or none while nothing is paid', () => {
    expect(figuresOf(typed)).toEqual({ attendedDays: ['2026-10-08'], stipendFen: null, stipendPaidOn: null });
    const paid = { ...typed, stipendFen: ' 1,900.50 ', stipendPaidOn: '2026-11-01' };
    expect(figuresOf(paid)).toMatchObject({ stipendFen: 190_050, stipendPaidOn: '2026-11-01' });
  });

  it('say at the field when the amount is none, before anything else is checked', () => {
    const check = jest.fn(() => []);
    const schema = z
      .object({ attendedDays: z.array(z.string()), stipendFen: z.string(), stipendPaidOn: z.string() })
      .superRefine((values, context) => refuseFigures(values, context, check));
    expect(validate(schema, { ...typed, stipendFen: '两千' })).toMatchObject({
      ok: false,
      errors: { stipendFen: expect.stringContaining('请按元填写金额') },
    });
    expect(check).not.toHaveBeenCalled();
    expect(validate(schema, typed).ok).toBe(true);
  });
});

describe('a step in the history of a month', () => {
  const before = { attendedDays: ['2026-10-08', '2026-10-09'], stipendFen: 190_000, stipendPaidOn: '2026-11-01' };
  const step = { id: '1', by: 'bureau', at: '2026-11-05T02:00:00Z', about: [], photoIds: [] } as const;
  const correction = (after: typeof before) =>
    eventText({ ...step, about: [], photoIds: [], kind: 'correct', text: '核对过', before, after });

  it('tells in words what an officer has changed', () => {
    const text = correction({ ...before, attendedDays: ['2026-10-08', '2026-10-10'], stipendFen: 180_000 });
    expect(text).toContain('核对过；增加出勤：2026年10月10日；去掉出勤：2026年10月9日；补助1,900元');
    expect(text).toContain('→ 补助1,800元');
    expect(correction(before)).toBe('核对过；考勤和补助不变');
  });
});

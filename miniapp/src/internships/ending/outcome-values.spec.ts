import { validate } from '../../ui/forms/validate';
import { EMPTY_OUTCOME, typedOutcomeSchema } from './outcome-values';

const retained = {
  ...EMPTY_OUTCOME,
  ...({ kind: 'retained', term: 'fixed', termMonths: '36' } as const),
  ...{ contractOn: '2027-03-01', insuredFrom: '2027-03-01' },
};

describe('an outcome as it is typed', () => {
  it('is sent as it is meant, with a term or open-ended', () => {
    expect(validate(typedOutcomeSchema(0), retained)).toMatchObject({
      ok: true,
      value: { revision: 0, termMonths: 36 },
    });
    const open = validate(typedOutcomeSchema(0), { ...retained, term: 'open', termMonths: '' });
    expect(open).toMatchObject({ ok: true, value: { termMonths: null } });
    const gone = validate(typedOutcomeSchema(0), { ...EMPTY_OUTCOME, kind: 'not-retained' });
    expect(gone).toEqual({ ok: true, value: { kind: 'not-retained', revision: 0, reason: '' } });
  });

  it('is told what is missing', () => {
    const wrong = (values: object, needsReason = false) => {
      const checked = validate(typedOutcomeSchema(1, needsReason), { ...retained, ...values });
      return checked.ok ? {} : checked.errors;
    };
    expect(wrong(EMPTY_OUTCOME)).toEqual({ kind: '请选择是否留用' });
    expect(wrong({ term: '' })).toEqual({ term: '请选择合同期限' });
    expect(wrong({ termMonths: '' })).toEqual({ termMonths: '请填写整月数' });
    expect(Object.keys(wrong({ contractOn: '', insuredFrom: '' }))).toEqual(['contractOn', 'insuredFrom']);
    expect(wrong({})).toEqual({});
    expect(wrong({}, true)).toEqual({ reason: '请写明更正的原因' });
  });
});

import { EMPTY_TRAINEE_DETAILS, type TraineeDetails } from '@qihang/shared/agreements';
import { validate } from '../../ui/forms/validate';
import { byField, detailsFormSchema, toDetails, toValues } from './details-fields';

const FILLED: TraineeDetails = {
  address: '郑州市金水区示例路 1 号',
  emergencyName: '李示例',
  emergencyRelation: '母亲',
  emergencyPhone: '15400001111',
  bank: '示例银行郑州分行',
  bankAccountNumber: '6222000000000000',
  guardian: { name: '李示例', relation: '母亲', phone: '15400001111' },
};

describe("the trainee's part of an agreement", () => {
  it('goes into the form and out of it unchanged', () => {
    expect(toDetails(toValues(FILLED), true)).toEqual(FILLED);
    expect(toDetails(toValues({ ...FILLED, guardian: null }), false)).toEqual({ ...FILLED, guardian: null });
  });

  it('names no guardian for who needs none', () => {
    expect(toDetails(toValues(FILLED), false).guardian).toBeNull();
  });

  it('asks for every field, and for the guardian only of minors', () => {
    const adult = validate(detailsFormSchema(false), EMPTY_TRAINEE_DETAILS);
    expect(adult).toEqual({ ok: false, errors: expect.objectContaining({ address: '还没有填写' }) });
    expect(adult.ok ? [] : Object.keys(adult.errors)).toHaveLength(6);
    const minor = validate(detailsFormSchema(true), toDetails(toValues(EMPTY_TRAINEE_DETAILS), true));
    expect(minor.ok ? [] : Object.keys(minor.errors)).toHaveLength(9);
    expect(validate(detailsFormSchema(true), FILLED).ok).toBe(true);
  });

  it('says what is wrong with a card number', () => {
    const checked = validate(detailsFormSchema(true), { ...FILLED, bankAccountNumber: '12' });
    expect(checked).toEqual({ ok: false, errors: { bankAccountNumber: expect.any(String) } });
  });

  it("finds the form's fields in what the server objects to", () => {
    const objections = [
      { path: 'details.bank', message: '写全称' },
      { path: 'details.guardian.phone', message: '不能和你的手机号相同' },
    ];
    expect(byField(objections)).toEqual({ bank: '写全称', 'guardian.phone': '不能和你的手机号相同' });
  });
});

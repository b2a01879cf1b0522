import { validate } from '../../ui/forms/validate';
import { initialEvaluation, typedEvaluationSchema, withSkill } from './evaluation-values';

const typed = {
  ratings: [
    { skill: '账务处理', rating: '4' as const },
    { skill: '报税', rating: '' as const },
  ],
  text: '工作认真细致，能够独立做账。',
  result: 'good' as const,
};

describe('an evaluation as it is typed', () => {
  it('leaves out skills without a rating, and names what it is based on', () => {
    expect(validate(typedEvaluationSchema(1), typed)).toEqual({
      ok: true,
      value: { ...typed, revision: 1, ratings: [{ skill: '账务处理', rating: '4' }] },
    });
  });

  it('is told what is missing', () => {
    expect(validate(typedEvaluationSchema(0), { ...typed, text: '好', result: '' })).toEqual({
      ok: false,
      errors: { text: '请至少写 10 个字', result: '请选择鉴定结论' },
    });
  });

  it('begins with the skills of plan and log, and takes more, each once', () => {
    const { ratings } = initialEvaluation([{ skill: '沟通', rating: '3' }], ['账务处理', '', '账务处理']);
    expect(ratings).toEqual([
      { skill: '账务处理', rating: '' },
      { skill: '沟通', rating: '3' },
    ]);
    expect(withSkill(ratings, ' 报税 ')).toHaveLength(3);
    expect(withSkill(ratings, '沟通')).toHaveLength(2);
    expect(withSkill(ratings, ' ')).toHaveLength(2);
  });
});

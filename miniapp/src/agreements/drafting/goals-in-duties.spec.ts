import { goalsIn } from './goals-in-duties';

describe('goalsIn', () => {
  it('takes sentences, lines and numbered points apart', () => {
    expect(goalsIn('1. 整理凭证；2、核对费用。\n（3）协助报税')).toEqual(['整理凭证', '核对费用', '协助报税']);
  });

  it('leaves out what is said twice, and what is too long to be a goal', () => {
    expect(goalsIn(`核对费用。核对费用。${'很'.repeat(80)}`)).toEqual(['核对费用']);
    expect(goalsIn('')).toEqual([]);
  });
});

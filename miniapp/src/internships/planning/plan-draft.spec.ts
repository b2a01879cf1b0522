import { draftOf, leftOut, wantedOf, withGoal, withoutGoal } from './plan-draft';

const PLAN = [
  { id: '1', month: 1, text: '安全培训', skill: '' },
  { id: '2', month: 2, text: '记账', skill: '账务' },
];
let made = 0;
const newKey = () => {
  made += 1;
  return `new-${made}`;
};

describe('a plan being edited', () => {
  it('is sent as it came when nothing was changed', () => {
    expect(wantedOf(draftOf(PLAN, newKey))).toEqual(PLAN);
  });

  it('takes new goals at the end of their month, and changed ones where they belong', () => {
    const draft = draftOf(PLAN, newKey);
    const added = withGoal(draft, { key: 'x', id: null, month: 1, text: '认识凭证', skill: '' });
    expect(added.map(({ text }) => text)).toEqual(['安全培训', '认识凭证', '记账']);
    const moved = withGoal(added, { key: '1', id: '1', month: 2, text: '安全复训', skill: '' });
    expect(moved.map(({ month, text }) => [month, text])).toEqual([
      [1, '认识凭证'],
      [2, '安全复训'],
      [2, '记账'],
    ]);
    expect(wantedOf(moved).map(({ id }) => id)).toEqual([null, '1', '2']);
  });

  it('knows what it leaves out, and takes it back', () => {
    const draft = withoutGoal(draftOf(PLAN, newKey), '2');
    expect(leftOut(PLAN, draft)).toEqual([PLAN[1]]);
    const back = draftOf([...wantedOf(draft), ...leftOut(PLAN, draft)], newKey);
    expect(wantedOf(back)).toEqual(PLAN);
  });

  it('tells new goals apart', () => {
    const twice = draftOf(
      [1, 1].map((month) => ({ id: null, month, text: '新目标', skill: '' })),
      newKey,
    );
    expect(new Set(twice.map(({ key }) => key)).size).toBe(2);
  });
});

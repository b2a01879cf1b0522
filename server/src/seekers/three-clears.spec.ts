import { threeClearsOf } from './three-clears';

const graduate = {
  category: 'graduate',
  school: '郑州大学',
  major: '会计学',
  graduationDate: '2026-06-30',
  wantedCategories: ['technical'],
  citizenNumberIndex: Buffer.alloc(32),
} as const;
const clearsOf = (
  change: Partial<Omit<Parameters<typeof threeClearsOf>[0], 'category'>> & { category?: 'unemployed-youth' },
) => threeClearsOf({ ...graduate, wantedCategories: [...graduate.wantedCategories], ...change });

describe('the three clears', () => {
  it('are all there for a complete graduate', () => {
    expect(clearsOf({})).toEqual({ identity: true, education: true, intention: true });
  });

  it.each(['school', 'major', 'graduationDate'] as const)('education is unclear without %s', (field) => {
    expect(clearsOf({ [field]: null }).education).toBe(false);
  });

  it('education is clear for youth, who are asked for their level only', () => {
    const youth = { category: 'unemployed-youth', school: null, major: null, graduationDate: null } as const;
    expect(clearsOf(youth).education).toBe(true);
  });

  it('intention is unclear while no kind of post is named', () => {
    expect(clearsOf({ wantedCategories: [] }).intention).toBe(false);
  });

  it('identity is unclear without a checked number', () => {
    expect(clearsOf({ citizenNumberIndex: null }).identity).toBe(false);
  });
});

import { valueOn } from '@qihang/shared/platform';
import { POST_POLICY, type PostColumn } from '@qihang/shared/posts';
import { Divisions, readReferenceData } from '../../../platform/reference';
import { guessMapping } from './guess-mapping';
import { type PostRowContext, readPostRow } from './read-post-row';

const TODAY = '2026-11-23';
const context: PostRowContext = {
  divisions: new Divisions(readReferenceData().divisions),
  defaults: {},
  today: TODAY,
  policy: valueOn(POST_POLICY, TODAY),
};

const GOOD: Partial<Record<PostColumn, string>> = {
  title: '会计助理',
  hostName: '郑州示例有限公司',
  category: '管理类',
  headcount: '3',
  education: '大专及以上',
  majors: '会计学',
  division: '郑州市金水区',
  months: '6个月',
  monthlyStipend: '2100',
  applyBy: '2026-12-31',
};

const read = (cells: Partial<Record<PostColumn, string>>, defaults: PostRowContext['defaults'] = {}) =>
  readPostRow((column) => ({ ...GOOD, ...cells })[column] ?? '', { ...context, defaults });

describe('a row of a sheet of posts', () => {
  it('becomes a post', () => {
    expect(read({})).toEqual({
      post: expect.objectContaining({
        title: '会计助理',
        divisionCode: '410105',
        category: 'management',
        education: 'junior-college',
        months: 6,
        monthlyStipendFen: 210_000,
        hazards: '',
        applyBy: '2026-12-31',
      }),
    });
  });

  it('is refused with every reason, not only the first', () => {
    const result = read({ title: '', division: '上海', monthlyStipend: '薪资面议', months: '2个月', applyBy: '昨天' });
    expect('faults' in result && result.faults.map(({ column }) => column)).toEqual([
      'title',
      'division',
      'months',
      'monthlyStipend',
      'applyBy',
    ]);
  });

  it.each([
    [{ division: '北京' }, '所在地“北京”不在河南省内'],
    [{ division: '全国' }, '所在地写的是“全国”，请写明河南省内的地点'],
    [{ months: '1个月' }, '见习期 1 个月，应为 3 至 12 个月'],
    [{ applyBy: '2026-11-22' }, '报名截止日期已过'],
    [{ creditCode: '91350100M000100Y44' }, '统一社会信用代码不正确，请核对'],
    [{ category: '大数据' }, '没有“大数据”这一类别'],
  ])('%p is refused: %s', (cells, reason) => {
    expect(read(cells)).toEqual({ faults: [expect.objectContaining({ reason })] });
  });

  it('counts pay by the day with the days a week that the sheet tells', () => {
    expect(read({ monthlyStipend: '150-200/天', daysPerWeek: '4天/周' })).toMatchObject({
      post: { monthlyStipendFen: 261_000 },
    });
    expect(read({ monthlyStipend: '150-200/天' })).toMatchObject({ post: { monthlyStipendFen: 326_200 } });
    expect(read({ monthlyStipend: '150/天' }, { workingDaysPerMonth: 20 })).toMatchObject({
      post: { monthlyStipendFen: 300_000 },
    });
  });

  it('takes defaults for what a foreign sheet lacks', () => {
    const defaults = { category: 'research', headcount: 2, applyBy: '2026-12-15' } as const;
    expect(read({ category: '大数据', headcount: '', applyBy: '' }, defaults)).toMatchObject({ post: defaults });
  });
});

describe('a foreign header', () => {
  it('is mapped by what the columns are usually called', () => {
    const headers = ['职位名称', '公司', '城市', '薪资', '类别', '行业', '公司规模', '每周天数', '实习时长', '福利'];
    expect(guessMapping(headers)).toEqual({
      title: '职位名称',
      hostName: '公司',
      division: '城市',
      monthlyStipend: '薪资',
      daysPerWeek: '每周天数',
      months: '实习时长',
    });
  });
});

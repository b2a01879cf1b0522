import { launchWeapp, type Weapp } from './index';
import { FIXTURE } from './spec/fixture';

jest.setTimeout(60_000);

let app: Weapp;

beforeAll(async () => {
  app = await launchWeapp({ dist: FIXTURE, path: '/pages/form/index' });
});
afterAll(() => app.close());

const log = (text: string | RegExp) => app.page.see(text);
const values = async () => JSON.parse(await app.page.text('#values'));

test('a picture of the package loads', () => log('load {"width":3,"height":2}'));

test('fields report what is typed, up to their length, and the done key', async () => {
  await app.fill('姓名', '王小明');
  await log('input {"value":"王小明","cursor":3,"keyCode":0}');
  await app.confirm('#name');
  await log('confirm {"value":"王小明"}');
  await app.fill('#name', '五个字太长');
  expect(await app.page.value('#name')).toBe('五个字太');
  await app.fill('#note', '定稿');
  await log('"value":"定稿"');
  await app.fill('称呼', '小王');
  expect(await app.page.value('#nick')).toBe('小王');
});

test('pickers turn to rows, dates and dependent columns', async () => {
  await app.pick('#level', '本科');
  await log('change {"value":"1"}');
  await app.pick('#day', '2026-03-04');
  await log('change {"value":"2026-03-04"}');
  await app.pick('#place', ['洛阳', '洛龙区']);
  await log('change {"value":[1,1]}');
  await app.cancelPick('#level');
  await log('cancel {}');
  await app.pick('#wheel', '二月');
  await log('change {"value":[1]}');
});

test('pickers refuse what a person could not choose', async () => {
  await expect(app.pick('#level', '博士')).rejects.toThrow('has no row "博士"');
  await expect(app.pick('#day', '2027-01-01')).rejects.toThrow('after the picker');
});

test('switches, check boxes and radio buttons change by themselves and by their labels', async () => {
  await app.tap('#agree');
  await log('change {"value":true}');
  await app.tap('#kind-a');
  await log('change {"value":["a"]}');
  await app.tap('乙');
  await log('change {"value":["a","b"]}');
  await app.tap('甲');
  await log('change {"value":["b"]}');
  await app.tap('女');
  await log('change {"value":"f"}');
  await app.tap('#sex-m');
  await log('change {"value":"m"}');
  await app.fill('#score', '7');
  await log('change {"value":7}');
});

test('a form gathers its named controls and can be reset', async () => {
  await app.tap('提交');
  await app.page.see('五个字太');
  expect(await values()).toEqual({
    name: '五个字太',
    note: '定稿',
    level: '1',
    day: '2026-03-04',
    place: [1, 1],
    agree: true,
    kinds: ['b'],
    sex: 'm',
    score: 7,
  });
  await app.tap('重填');
  await app.page.see('重填了');
  await app.tap('提交');
  await app.page.gone('重填了');
  expect(await values()).toMatchObject({ name: '', note: '初稿', agree: false, kinds: [], sex: '', score: 0 });
});

test('a scroll-view tells its end and its pull; a swiper its page', async () => {
  await app.scrollToEnd('#list');
  await log('scrolltolower {"direction":"bottom"}');
  await app.pullDown('#list');
  await log('refresherrefresh {}');
  expect(await app.page.shows('乙页')).toBe(false);
  await app.swipe('#pages', 1);
  await log('change {"current":1,"currentItemId":"","source":"touch"}');
  await app.page.see('乙页');
});

test('rich text shows without scripts; an unknown tag is reported', async () => {
  await app.page.see('重点');
  expect(await app.unknownApis()).toEqual(['<web-page-part>']);
  expect(await app.errors()).toEqual([]);
});

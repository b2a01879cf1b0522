import { expectAccessible } from './support/accessibility';
import { DESK, PHONE, present } from './support/pages';
import { samplePost, samplePostDetail, sampleSession } from './support/samples';
import { fillSignIn } from './support/sign-in';
import { problem } from './support/stand-in-api';
import { standInTest } from './support/stand-in-test';

const DIVISIONS = [
  { code: '410100', name: '郑州市', shortName: '郑州', parentCode: '410000', initials: 'zzs' },
  { code: '410105', name: '金水区', shortName: '金水', parentCode: '410100', initials: 'jsq' },
];

const test = standInTest();
const heading = (name: string) => present(test.page).getByRole('heading', { level: 1, name });

beforeEach(() => {
  test.api
    .on('GET /reference/divisions', () => ({ body: { items: DIVISIONS } }))
    .on('GET /posts', () => ({ body: { items: [samplePost()], nextCursor: null } }))
    .on('GET /posts/1001', () => ({ body: samplePostDetail() }))
    .on('POST /identity/sessions', () => ({ body: sampleSession() }));
});

describe('the home page', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('shows the newest posts on %s and is accessible', async (_name, window) => {
    await test.open('/', window);
    await present(test.page).getByRole('heading', { name: '会计助理' }).waitFor();
    await expectAccessible(test.page);
  });

  it('asks for the first posts once, before its scripts have loaded', async () => {
    await test.open('/');
    await present(test.page).getByRole('heading', { name: '会计助理' }).waitFor();
    expect(test.api.asked.filter(({ path }) => path === '/posts')).toHaveLength(1);
  });

  it('loads no form, no dialog and no schema before the first posts', async () => {
    await test.open('/');
    await present(test.page).getByRole('heading', { name: '会计助理' }).waitFor();
    const bytes = await test.page.evaluate(() => {
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return loaded
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
    });
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(400_000);
  });

  it('keeps the chosen city for the next visit', async () => {
    await test.open('/');
    await present(test.page).getByRole('button', { name: '全省 · 换城市' }).click();
    await test.page.getByRole('dialog', { name: '选择城市' }).getByRole('button', { name: '郑州' }).click();
    await present(test.page).getByRole('button', { name: '郑州 · 换城市' }).waitFor();
    await test.page.reload();
    await present(test.page).getByRole('button', { name: '郑州 · 换城市' }).waitFor();
    const asked = test.api.asked.filter(({ path }) => path === '/posts').at(-1);
    expect(asked?.query.get('divisionCode')).toBe('410100');
  });

  it('offers to try again when the posts cannot be loaded', async () => {
    test.api.on('GET /posts', () => problem(500, 'http/internal', '系统暂时出了问题，请稍后再试'));
    await test.open('/');
    await present(test.page).getByRole('alert').getByText('系统暂时出了问题').waitFor();
    await expectAccessible(test.page);
    test.api.on('GET /posts', () => ({ body: { items: [samplePost()], nextCursor: null } }));
    await present(test.page).getByRole('button', { name: '重新加载' }).click();
    await present(test.page).getByRole('heading', { name: '会计助理' }).waitFor();
  });
});

describe('searching posts', () => {
  it('finds by words and filters, and says what to do when nothing is found', async () => {
    test.api.on('GET /posts', ({ query }) => ({
      body: { items: query.get('category') === 'research' ? [] : [samplePost()], nextCursor: null },
    }));
    await test.open('/');
    await present(test.page).getByRole('searchbox', { name: '搜索岗位' }).fill('会计');
    await test.page.keyboard.press('Enter');
    await heading('见习岗位').waitFor();
    await present(test.page).getByRole('button', { name: '筛选' }).click();
    const sheet = test.page.getByRole('dialog', { name: '筛选岗位' });
    await sheet.getByLabel('工作地点：市').selectOption('郑州市');
    await sheet.getByLabel('科研类').check();
    await expectAccessible(test.page);
    await sheet.getByRole('button', { name: '查看岗位' }).click();
    await present(test.page).getByRole('heading', { name: '没有找到合适的岗位' }).waitFor();
    const asked = test.api.asked.filter(({ path }) => path === '/posts').at(-1)?.query;
    expect(Object.fromEntries(asked ?? [])).toEqual({ q: '会计', divisionCode: '410100', category: 'research' });
    await present(test.page).getByRole('button', { name: '去掉条件：科研类' }).click();
    await present(test.page).getByRole('heading', { name: '会计助理' }).waitFor();
  });

  it('closes the filters on Escape and gives the focus back', async () => {
    await test.open('/main/posts/index');
    await present(test.page).getByRole('button', { name: '筛选' }).click();
    await test.page.getByRole('dialog', { name: '筛选岗位' }).waitFor();
    await test.page.keyboard.press('Escape');
    await test.page.getByRole('dialog', { name: '筛选岗位' }).waitFor({ state: 'hidden' });
    await present(test.page).getByRole('button', { name: '筛选' }).and(test.page.locator(':focus')).waitFor();
  });
});

describe('a post', () => {
  it('is shown with all its facts and is accessible', async () => {
    await test.open('/main/post/index?id=1001');
    await heading('会计助理').waitFor();
    await present(test.page).getByText('提供工作餐，不提供住宿').waitFor();
    await expectAccessible(test.page);
  });

  it('that has closed says why and cannot be applied to', async () => {
    test.api.on('GET /posts/1001', () => ({ body: samplePostDetail({ status: 'closed', closeReason: 'filled' }) }));
    await test.open('/main/post/index?id=1001');
    await present(test.page).getByText('这个岗位现在不能投递：已招满').waitFor();
    expect(await present(test.page).getByRole('button', { name: '现在不能投递' }).isDisabled()).toBe(true);
  });

  it('that does not exist leads on to others', async () => {
    test.api.on('GET /posts/1001', () => problem(404, 'posts/not-found', '没有找到这个岗位'));
    await test.open('/main/post/index?id=1001');
    await heading('没有这个岗位').waitFor();
    await expectAccessible(test.page);
  });

  it('is where a person comes back to after signing in', async () => {
    test.api.on('GET /seekers/me', () => ({ body: { seeker: null, eligibility: null, hardships: [], draft: null } }));
    test.api.on('GET /applications', () => ({ body: { items: [], nextCursor: null } }));
    await test.open('/main/post/index?id=1001');
    await present(test.page).getByRole('button', { name: '登录后投递' }).click();
    await heading('登录').waitFor();
    await fillSignIn(test.page, '13800000001');
    await heading('会计助理').waitFor();
    await present(test.page).getByRole('button', { name: '去报名' }).waitFor();
  });
});

describe('without a network', () => {
  it('the app says so, and carries on when it is back', async () => {
    await test.open('/main/posts/index');
    await present(test.page).getByRole('heading', { name: '会计助理' }).waitFor();
    await test.context().setOffline(true);
    await test.page.getByText('网络没有连上，可以继续填写。').waitFor();
    await expectAccessible(test.page);
    await test.context().setOffline(false);
    await test.page.getByText('网络没有连上，可以继续填写。').waitFor({ state: 'hidden' });
  });
});

describe('an address that leads nowhere', () => {
  it('says so and leads home', async () => {
    await test.open('/no/such/page');
    await heading('没有这个页面').waitFor();
    await expectAccessible(test.page);
    await present(test.page).getByRole('button', { name: '回到首页' }).click();
    await heading('找见习岗位').waitFor();
  });
});

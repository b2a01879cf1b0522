import { addMonths, shanghaiDate } from '@qihang/shared/platform';
import { demoCitizenNumber } from '../../../server/src/demo/demo-people';
import type { TestApi } from '../../../server/test/support/api';
import { checkPackageRules, launchWeapp, packageSizes, type Weapp } from '../weapp-runtime';
import {
  agreeToPrivacy,
  complaints,
  DIST,
  NEWCOMER,
  press,
  requireBuild,
  sendPhoneCode,
  startDemo,
  TEMPLATES,
  wechatCode,
} from './support/mini-program';

const MAIN_PACKAGE_LIMIT = 700_000;
const PACKAGES_LIMIT = 2 * 1024 * 1024;

const NAME = '李模拟';
const CITIZEN_NUMBER = demoCitizenNumber('410105', '2004-06-01');

let api: TestApi;
let app: Weapp;

beforeAll(async () => {
  requireBuild();
  api = await startDemo();
  app = await launchWeapp({ dist: DIST, apiBase: api.url, answers: { login: wechatCode(NEWCOMER) } });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await api?.close();
});

/** Texts of all elements of the present page with a class. */
const textsOf = (selector: string) => app.page.locate(selector).allInnerTexts();

/** Answers the step that shows and goes on. */
const next = () => app.tap('下一步');

describe('the package', () => {
  it('keeps the rules of WeChat', async () => {
    expect(await checkPackageRules(DIST)).toEqual([]);
  });

  it('is small', () => {
    const sizes = packageSizes(DIST);
    expect(sizes.main).toBeLessThanOrEqual(MAIN_PACKAGE_LIMIT);
    expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(PACKAGES_LIMIT);
  });
});

describe('a graduate with a phone', () => {
  it('browses posts without an account', async () => {
    await app.arrive('main/home/index');
    await app.page.see('最新岗位');
    await app.page.see(/前报名$/);
    const before = await app.page.count('.q-post-title');
    expect(before).toBeGreaterThan(0);
    await app.scrollToEnd();
    await app.page.locate('.q-post-title').nth(before).waitFor();
  });

  it('looks for 会计 in 郑州', async () => {
    await app.tap(/换城市$/);
    await app.tap('郑州');
    await app.page.see('郑州 · 换城市');
    await app.fill('搜岗位、单位，如：会计', '会计');
    await app.tap('搜索');
    await app.arrive('main/posts/index');
    await app.page.see('会计助理');
    expect(await textsOf('.q-filter')).toEqual([expect.stringContaining('会计'), expect.stringContaining('郑州')]);
    for (const line of await textsOf('.q-post-line:not(.q-small)')) expect(line).toMatch(/郑州|区$|市$|县$/);
  });

  it('opens a post and can send it to a friend', async () => {
    await app.tap('会计助理');
    await app.arrive('main/post/index');
    await app.page.see('不收取任何费用和押金');
    const { id } = await app.query();
    expect(await app.title()).toBe('会计助理');
    expect(await app.share()).toMatchObject({ path: `/main/post/index?id=${id}` });
  });

  it('signs in by a code, after agreeing to the privacy notice, and is back at the post', async () => {
    await app.tap('登录后投递');
    await app.arrive('main/login/index');
    await sendPhoneCode(app, NEWCOMER);
    await app.page.see('请先阅读并同意隐私政策');
    await agreeToPrivacy(app);
    await press(app, '登录');
    await app.arrive('main/post/index');
    await app.page.see('投递前要先报名，大约 3 分钟。');
  });

  it('reads what happens to the data and decides about each use', async () => {
    await app.tap('去报名');
    await app.arrive('seeker/sign-up/index');
    await app.page.see(/^您已在 .* 同意隐私政策。$/);
    await app.tap('阅读隐私政策全文');
    await app.arrive('public/privacy/index');
    await app.page.see('我的授权');
    await app.back();
    await app.arrive('seeker/sign-up/index');
    await app.tap(/^同意比对困难毕业生信息/);
    await next();
    await app.page.see('您是谁');
  });

  it('is told at once that a citizen number is wrong', async () => {
    await app.fill('姓名', NAME);
    await app.fill('身份证号码', `${CITIZEN_NUMBER.slice(0, -1)}${CITIZEN_NUMBER.endsWith('0') ? '1' : '0'}`);
    await app.page.see(/校验/);
    await app.fill('身份证号码', CITIZEN_NUMBER);
    await app.page.see(/2004 ?年 ?6 ?月 ?1 ?日/);
    await next();
    await app.tap(/^离校两年内未就业高校毕业生/);
    await next();
    await app.page.see('您在哪里毕业');
  });

  it('goes on with the draft after WeChat was closed', async () => {
    await app.page.see('草稿已保存，换手机也能接着填');
    expect(JSON.stringify(await app.storage())).not.toContain(CITIZEN_NUMBER);
    await app.relaunch('seeker/sign-up/index');
    await app.page.see('您在哪里毕业');
    await app.tap('上一步');
    await app.tap('上一步');
    expect(await app.page.value('姓名')).toBe(NAME);
    expect(await app.page.value('身份证号码')).toBe(CITIZEN_NUMBER);
    await next();
    await next();
  });

  it('answers the rest step by step', async () => {
    await app.pick('最高学历', '本科');
    await app.fill('毕业院校', 'zzdx');
    await app.tap(/^郑州大学/);
    await app.fill('所学专业', '会计学');
    await app.tap(/^会计学/);
    await app.pick('毕业日期', addMonths(shanghaiDate(new Date()), -5));
    await next();
    await app.page.see('您目前的情况');
    for (const answer of await app.page.locate('否').all()) await answer.tap();
    await next();
    await app.pick('您现在住在哪里：市', '郑州市');
    await app.pick('您现在住在哪里：县（市、区）', '金水区');
    await app.tap(/^管理类/);
    await next();
    await app.page.see('提交前请核对');
  });

  it('sees that the conditions are met, and signs up', async () => {
    await app.page.see('符合见习条件');
    await app.tap('提交报名');
    await app.page.see('报名成功');
    await app.page.see('符合见习条件');
    expect(JSON.stringify(await app.storage())).not.toContain(NAME);
  });

  it('allows WeChat to tell of posts that suit', async () => {
    await app.tap('有合适的岗位时微信通知我');
    await app.page.see('有合适的岗位时会用微信告诉您');
    expect(await app.calls('requestSubscribeMessage')).toEqual([
      expect.objectContaining({ tmplIds: [TEMPLATES.notice, TEMPLATES.posts] }),
    ]);
  });

  it('applies to a post, with a message about it allowed', async () => {
    await app.tap('去看岗位');
    await app.arrive('main/posts/index');
    await app.tap('会计助理');
    await app.arrive('main/post/index');
    await press(app, '投递');
    await app.page.see(/会看到您的姓名、年龄、学历和专业/);
    expect(await app.calls('requestSubscribeMessage')).toHaveLength(2);
    await app.fill('给单位的留言（选填）', '学过会计，下周可以到岗。');
    await app.tap('确认投递');
    await app.page.see('投递进度：等待单位查看');
    await app.tap('查看这份投递');
    await app.arrive('seeker/application/index');
    await app.page.see('学过会计，下周可以到岗。');
    await app.page.see('会计助理');
  });

  it('finds the application under 我的', async () => {
    await app.relaunch('main/me/index');
    await app.tap('我的投递');
    await app.arrive('seeker/applications/index');
    await app.page.see('等待单位查看');
    expect(await textsOf('.q-card-link h2, .q-card-link .q-h2')).toEqual(['会计助理']);
  });

  it('meets no error on the way, and nothing that WeChat lacks', async () => {
    expect(await complaints(app)).toEqual([]);
  });
});

import type { Browser } from 'playwright-core';
import { launchChromium, launchWeapp, type Weapp } from './index';
import { FIXTURE } from './spec/fixture';

jest.setTimeout(60_000);

let browser: Browser;
let app: Weapp;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const launch = async (path?: string) => {
  app = await launchWeapp({ dist: FIXTURE, browser, path });
};
afterEach(() => app.close());

const style = (selector: string, property: string) =>
  app.page
    .locate(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

describe('pages', () => {
  test('show data, lists, templates and wxs functions, and change by taps', async () => {
    await launch();
    await app.page.see('没有内容');
    await app.tap('载入');
    await app.page.see('○ 买菜');
    await app.page.see('✓ 写信');
    await app.page.gone('没有内容');
    await app.tap('#row-1');
    await app.page.see('✓ 买菜');
    expect(await app.page.count('.row')).toBe(2);
    expect(await app.errors()).toEqual([]);
  });

  test('get copies by setData: functions, undefined and later changes do not arrive', async () => {
    await launch();
    await app.tap('载入');
    await app.page.see('原样');
    expect(await app.page.shows('事后改')).toBe(false);
    expect((await app.data()).crossed).toEqual({ text: '原样' });
  });

  test('do not react to a disabled button', async () => {
    await launch();
    const box = await app.page.locate('#off').boundingBox();
    await app.browserPage.touchscreen.tap((box?.x ?? 0) + 100, (box?.y ?? 0) + 20);
    await app.tap('#counter');
    await app.page.see('组件说 counted 3');
    expect(await app.page.shows('没有内容')).toBe(true);
  });

  test('have components with slots, properties, events and styles of their own', async () => {
    await launch();
    await app.page.see('数 2');
    await app.tap('数 2');
    await app.page.see('数 3');
    await app.page.see('组件说 counted 3');
    expect(await style('#counter wx-view', 'color')).toBe('rgb(200, 0, 0)');
    expect(await style('#greeting', 'color')).toBe('rgb(0, 0, 200)');
  });

  test('use rpx of a 375-pixel screen and keep their styles to themselves', async () => {
    await launch();
    expect(await style('#greeting', 'width')).toBe('150px');
    await app.tapTab('我的');
    await app.page.see('我的页');
    expect(await style('#me-text', 'color')).toBe('rgb(10, 20, 30)');
  });
});

describe('lifecycle', () => {
  test('of a start page with query', async () => {
    await launch('/pages/home/index?from=code');
    await app.page.see('load code; show; ready;');
    await app.tapTab('我的');
    await app.page.see('launch pages/home/index code 1001;show');
  });

  test('of tabs, pull down, bottom and background', async () => {
    await launch();
    await app.page.see('ready;');
    await app.tapTab('我的');
    await app.arrive('pages/me/index');
    await app.tapTab('首页');
    await app.page.see('load -; show; ready; hide; show; tab 首页;');
    await app.pullDown();
    await app.page.see('pulled;');
    await app.scrollToEnd();
    await app.page.see('bottom;');
    await app.background();
    await app.foreground();
    await app.page.see('bottom; hide; show;');
  });

  test('ends with "page not found" for an unknown start page', async () => {
    await launch('/pages/gone/index');
    expect(await app.errors()).toEqual(['page not found: pages/gone/index']);
    expect(await app.stack()).toEqual([]);
  });

  test('sharing asks the page for its text', async () => {
    await launch();
    expect(await app.share()).toEqual({ title: '分享自menu', path: '/pages/home/index?from=share' });
    await app.tap('#share');
    expect(await app.calls('shareAppMessage')).toHaveLength(2);
  });
});

describe('navigation', () => {
  test('opens a subpackage with the raw query and goes back', async () => {
    await launch('/sub/detail/index?id=7&raw=%E5%BC%A0');
    await app.page.see('详情 7 %E5%BC%A0');
    expect(await app.title()).toBe('详情');
    await app.tap('再深');
    await app.page.see('详情 8');
    await app.tap('替换');
    await app.page.see('详情 99');
    expect((await app.stack()).map((page) => page.query.id)).toEqual(['7', '99']);
    await app.back();
    await app.page.see('详情 7');
  });

  test('refuses an eleventh page and a tab by navigateTo', async () => {
    await launch('/sub/detail/index?id=1');
    for (let depth = 1; depth <= 10; depth += 1) {
      await app.page.see(`第 ${depth} 层`);
      await app.tap('再深');
    }
    await app.page.see('navigateTo:fail webview count limit exceed');
    expect(await app.stack()).toHaveLength(10);
    await app.tap('去我的');
    await app.page.see('navigateTo:fail can not navigateTo a tabbar page');
  });

  test('follows a navigator element', async () => {
    await launch();
    await app.tap('去表单');
    await app.arrive('pages/form/index');
  });

  test('keeps fixed elements inside of the page, above the tab bar', async () => {
    await launch('/sub/detail/index?id=1');
    const bar = await app.page.locate('.bar').first().boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(812);
  });
});

describe('canvas', () => {
  test('is drawn on with a finger, exported to a file and shown as a picture', async () => {
    await launch('/sub/paper/index');
    await app.page.see('200×100');
    await app.draw('#paper', [
      { x: 20, y: 20 },
      { x: 120, y: 60 },
      { x: 180, y: 90 },
    ]);
    await app.tap('导出');
    await app.page.see('显示 200×100');
    const file = await app.file(await app.page.text('#path'));
    expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(file.length).toBeGreaterThan(400);
  });
});

import type { Browser } from 'playwright-core';
import { type LaunchOptions, launchChromium, launchWeapp, type Weapp } from './index';
import { callProbe, FIXTURE, resultNumber, startApi, startCall, type TestApi } from './spec/fixture';

jest.setTimeout(60_000);

let browser: Browser;
let app: Weapp;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const launch = async (options: Partial<LaunchOptions> = {}) => {
  app = await launchWeapp({ dist: FIXTURE, browser, path: '/pages/probe/index', ...options });
};
const call = (api: string, options?: unknown) => callProbe(app, api, options);
afterEach(() => app.close());

describe('requests', () => {
  let api: TestApi;
  const pending: (() => void)[] = [];
  beforeAll(async () => {
    api = await startApi((request, body, response) => {
      if (request.url === '/slow') {
        pending.push(() => response.end());
        return;
      }
      const { method, url, headers } = request;
      const seen = { method, url, type: headers['content-type'], token: headers.authorization, length: body.length };
      response.writeHead(url === '/missing' ? 404 : 200, { 'content-type': 'application/json', 'x-kind': 'test' });
      response.end(JSON.stringify({ ...seen, body: body.toString('utf8').slice(0, 400) }));
    });
  });
  afterEach(() => {
    for (const finish of pending.splice(0)) finish();
  });
  afterAll(() => api.close());

  const compiledIn = 'https://api.example.com';

  test('go to the given server with method, query, headers and JSON body', async () => {
    await launch({ apiBase: api.base });
    expect(
      await call('request', {
        url: `${compiledIn}/posts?a=1`,
        data: { city: '郑州' },
        header: { Authorization: 'Bearer t' },
      }),
    ).toMatchObject({
      errMsg: 'request:ok',
      statusCode: 200,
      header: { 'x-kind': 'test' },
      data: { method: 'GET', url: '/posts?a=1&city=%E9%83%91%E5%B7%9E', token: 'Bearer t' },
    });
    expect(await call('request', { url: `${compiledIn}/posts`, method: 'POST', data: { n: 1 } })).toMatchObject({
      data: { method: 'POST', type: 'application/json', body: '{"n":1}' },
    });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(
      await call('request', { url: `${compiledIn}/x`, method: 'PUT', header: form, data: { n: '一' } }),
    ).toMatchObject({
      data: { body: 'n=%E4%B8%80' },
    });
    expect(app.requests().map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GET 200',
      'POST 200',
      'PUT 200',
    ]);
  });

  test('succeed with any status, fail on time-out, abort and a wrong address', async () => {
    await launch({ apiBase: api.base });
    expect(await call('request', { url: `${compiledIn}/missing` })).toMatchObject({ statusCode: 404 });
    expect(await call('request', { url: `${compiledIn}/slow`, timeout: 50 })).toMatchObject({
      errMsg: 'request:fail timeout',
      errno: 5,
    });
    expect(await call('abort', { url: `${compiledIn}/slow` })).toMatchObject({ errMsg: 'request:fail abort' });
    expect(await call('request', { url: '/posts' })).toMatchObject({ errMsg: 'request:fail invalid url' });
  });

  test('fail without network, which the app is told of', async () => {
    await launch({ apiBase: api.base });
    await app.offline(true);
    expect(await resultNumber(app, 1)).toBe('network none');
    expect(await call('request', { url: `${compiledIn}/posts` })).toMatchObject({
      errMsg: expect.stringContaining('ERR_INTERNET_DISCONNECTED'),
    });
    expect(await call('getNetworkType')).toMatchObject({ networkType: 'none' });
    await app.offline(false);
    expect(await resultNumber(app, 4)).toBe('network wifi');
    expect(await call('request', { url: `${compiledIn}/posts` })).toMatchObject({ statusCode: 200 });
  });

  test('fail when nothing answers at the address', async () => {
    const gone = await startApi(() => undefined);
    await gone.close();
    await launch({ apiBase: gone.base });
    expect(await call('request', { url: `${compiledIn}/posts` })).toMatchObject({
      errMsg: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('upload a chosen file and download one into the phone', async () => {
    await launch({ apiBase: api.base });
    const bytes = Buffer.from([0, 255, 1, 254]);
    await app.answer({ files: [{ name: '名单.xlsx', base64: bytes.toString('base64') }] });
    const chosen = await call('chooseMessageFile', { count: 1 });
    expect(chosen).toMatchObject({ tempFiles: [{ name: '名单.xlsx', size: 4 }] });
    const { path: filePath } = (chosen as { tempFiles: { path: string }[] }).tempFiles[0] ?? { path: '' };
    const upload = { url: `${compiledIn}/files`, filePath, name: 'file', formData: { kind: 'poverty' } };
    const sent = (await call('uploadFile', upload)) as { data: string };
    expect(sent).toMatchObject({ statusCode: 200, errMsg: 'uploadFile:ok' });
    expect(JSON.parse(sent.data)).toMatchObject({ type: expect.stringContaining('multipart/form-data; boundary=') });
    expect(sent.data).toContain('name=\\"kind\\"');
    const got = (await call('downloadFile', { url: `${compiledIn}/files/1` })) as { tempFilePath: string };
    expect(JSON.parse((await app.file(got.tempFilePath)).toString())).toMatchObject({ method: 'GET', url: '/files/1' });
    expect(await call('openDocument', { filePath: got.tempFilePath })).toEqual({ errMsg: 'openDocument:ok' });
  });
});

describe('the phone keeps', () => {
  test('storage, given by the test, over a relaunch', async () => {
    await launch({ storage: { draft: { step: 2 } } });
    expect(await call('getStorage', { key: 'draft' })).toMatchObject({ data: { step: 2 } });
    expect(await call('sync', { name: 'setStorageSync', args: ['list', [1, 2]] })).toBeNull();
    await app.relaunch('/pages/probe/index');
    expect(await call('sync', { name: 'getStorageSync', args: ['list'] })).toEqual([1, 2]);
    expect(await call('sync', { name: 'getStorageSync', args: ['absent'] })).toBe('');
    expect(await call('getStorage', { key: 'absent' })).toEqual({ errMsg: 'getStorage:fail data not found' });
    await app.setStorage('draft', undefined);
    expect(await app.storage()).toEqual({ list: [1, 2] });
  });

  test('no value over 1 MB', async () => {
    await launch();
    expect(await call('setStorage', { key: 'big', data: 'x'.repeat(1024 * 1024) })).toEqual({
      errMsg: 'setStorage:fail entry size limit reached',
    });
  });

  test('its own files over a relaunch, and no others', async () => {
    await launch();
    const file = 'wxfile://usr/photo.txt';
    await call('fileSystem', { name: 'writeFileSync', args: [file, '照片', 'utf8'] });
    await app.relaunch('/pages/probe/index');
    expect(await call('fileSystem', { name: 'readFileSync', args: [file, 'utf8'] })).toBe('照片');
    expect(await call('fileSystem', { name: 'readdirSync', args: ['wxfile://usr'] })).toEqual(['photo.txt']);
    expect(await call('fileSystem', { name: 'readFileSync', args: ['wxfile://usr/none'] })).toContain('no such file');
    expect(await call('fileSystem', { name: 'writeFileSync', args: ['/etc/x', ''] })).toContain('permission denied');
  });
});

describe('the person is asked', () => {
  test('by a dialog, tapped or answered by the test', async () => {
    await launch();
    await startCall(app, 'showModal', { title: '撤回', content: '确定撤回吗？' });
    await app.page.see('确定撤回吗？');
    await app.tap('取消');
    expect(await resultNumber(app, 1)).toMatchObject({ confirm: false, cancel: true });
    await app.setModalAnswer({ content: '不合适' });
    expect(await call('showModal', { editable: true })).toMatchObject({ confirm: true, content: '不合适' });
    expect(await app.calls('showModal')).toEqual([{ title: '撤回', content: '确定撤回吗？' }, { editable: true }]);
  });

  test('by an action sheet', async () => {
    await launch();
    await startCall(app, 'showActionSheet', { itemList: ['拍照', '相册'] });
    await app.tap('相册');
    expect(await resultNumber(app, 1)).toMatchObject({ tapIndex: 1 });
    await app.answer({ actionSheet: 'cancel' });
    expect(await call('showActionSheet', { itemList: ['拍照'] })).toEqual({ errMsg: 'showActionSheet:fail cancel' });
  });

  test('for messages, from a tap only, three templates at most', async () => {
    await launch({ answers: { subscribe: { T1: 'accept', T2: 'reject' } } });
    const ask = { tmplIds: ['T1', 'T2'] };
    expect(await call('requestSubscribeMessage', ask)).toMatchObject({ T1: 'accept', T2: 'reject' });
    expect(await callProbe(app, 'requestSubscribeMessage', ask, '#call-later')).toMatchObject({
      errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    });
    expect(await call('requestSubscribeMessage', { tmplIds: ['1', '2', '3', '4'] })).toMatchObject({ errCode: 20003 });
    await app.answer({ subscribe: 'main-switch-off' });
    expect(await call('requestSubscribeMessage', ask)).toMatchObject({ errCode: 20004 });
  });

  test('for the phone number, by a button', async () => {
    await launch({ answers: { phoneNumber: { code: 'p-1' } } });
    await app.tap('#phone');
    expect(await resultNumber(app, 1)).toMatchObject({ code: 'p-1', errMsg: 'getPhoneNumber:ok' });
    await app.answer({ phoneNumber: 'deny' });
    await app.tap('#phone');
    expect(await resultNumber(app, 2)).toEqual({ errMsg: 'getPhoneNumber:fail user deny' });
  });

  test('for privacy: refused, undeclared, agreed by a button', async () => {
    await launch({ answers: { privacy: 'needed', privacyPopup: 'disagree', files: [] } });
    expect(await call('getPrivacySetting')).toMatchObject({ needAuthorization: true });
    expect(await call('chooseImage')).toMatchObject({ errno: 104 });
    await app.answer({ privacy: 'undeclared' });
    expect(await call('chooseImage')).toMatchObject({ errno: 112 });
    await app.answer({ privacy: 'needed' });
    await app.relaunch('/pages/probe/index');
    await startCall(app, 'listenToPrivacy');
    await startCall(app, 'chooseImage');
    await app.page.see('请同意');
    await app.tap('#agree');
    expect(await resultNumber(app, 1)).toMatchObject({ tempFilePaths: [] });
  });

  test('login gives a code of its own each time; any call can be made to fail', async () => {
    await launch();
    expect(await call('login')).toMatchObject({ code: 'login-code-1' });
    expect(await call('login')).toMatchObject({ code: 'login-code-2' });
    await app.failApi('login', 'the system is busy');
    expect(await call('login')).toEqual({ errMsg: 'login:fail the system is busy' });
  });
});

describe('around the page', () => {
  test('tab badges and dots show on tab pages only', async () => {
    await launch();
    expect(await call('setTabBarBadge', { index: 1, text: '3' })).toEqual({
      errMsg: 'setTabBarBadge:fail not TabBar page',
    });
    await app.relaunch('/pages/me/index');
    await app.page.see('我的页');
    expect(await app.tabs()).toEqual([
      { text: '首页', badge: '', dot: true },
      { text: '我的', badge: '3', dot: false },
    ]);
    expect(await app.browserPage.locator('#weapp-tabs .badge').allInnerTexts()).toEqual(['', '3']);
  });

  test('titles and measures follow the page', async () => {
    await launch();
    expect(await app.title()).toBe('试验');
    await call('setNavigationBarTitle', { title: '新题' });
    expect(await app.title()).toBe('新题');
    const box = (await call('ask', { selector: '#call' })) as { height: number; top: number };
    expect(box.height).toBeCloseTo(46, 0);
    expect(await call('ask', { selector: '#nothing' })).toBeNull();
    expect(await call('observe')).toMatchObject({ id: 'call', intersectionRatio: 1 });
    expect(await call('sync', { name: 'getWindowInfo', args: [] })).toMatchObject({
      windowWidth: 375,
      windowHeight: 812 - 44,
    });
  });
});

describe('the logic layer', () => {
  test('has no browser around it', async () => {
    await launch();
    const hidden = ['window', 'document', 'fetch', 'localStorage', 'navigator', 'AbortController', 'URL'];
    const types = (await call('globals', { names: [...hidden, 'Promise', 'setTimeout', 'wx'] })) as Record<
      string,
      string
    >;
    expect(hidden.map((name) => types[name])).toEqual(hidden.map(() => 'undefined'));
    expect([types.Promise, types.setTimeout, types.wx]).toEqual(['function', 'function', 'object']);
    expect(await call('makeFunction')).toBe('threw a mini-program cannot make functions from text');
  });

  test('reports what went wrong and what the host does not have', async () => {
    await launch();
    await app.tap('#break');
    await app.browserPage.waitForFunction(() => window.__weapp.errors().length === 2);
    const errors = (await app.errors()).join('\n');
    expect(errors).toContain('按坏了');
    expect(errors).toContain('没有人接');
    expect(await app.unknownApis()).toEqual(['wx.notYetInvented']);
    const told = ['error Error: 按坏了', 'rejection 没有人接'];
    expect(await call('life')).toEqual(expect.arrayContaining(told));
  });
});

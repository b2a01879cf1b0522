import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkPackageRules, packageSizes, packWeapp } from './index';
import { copyFixture, FIXTURE } from './spec/fixture';

jest.setTimeout(120_000);

let copy: ReturnType<typeof copyFixture>;
beforeEach(() => {
  copy = copyFixture();
});
afterEach(() => copy.remove());

const write = (file: string, text: string) => writeFileSync(path.join(copy.dist, file), text);

interface AppJson {
  pages: string[];
  tabBar: { list: object[] };
}

function changeAppJson(change: (app: AppJson) => void): void {
  const app: AppJson = JSON.parse(readFileSync(path.join(copy.dist, 'app.json'), 'utf8'));
  change(app);
  write('app.json', JSON.stringify(app));
}

describe("WeChat's compilers", () => {
  test.each([
    ['an unclosed tag', '<view><text></view>', 'pages/me/index.wxml:1:14: expect end-tag `text`'],
    ['a broken expression', '<view>{{ a + }}</view>', 'pages/me/index.wxml'],
  ])('refuse %s in a template', (_, wxml, message) => {
    write('pages/me/index.wxml', wxml);
    expect(() => packWeapp(copy.dist)).toThrow(message);
  });

  test('refuse a broken style sheet and one that imports nothing', () => {
    write('pages/me/index.wxss', '.a { color: ');
    expect(() => packWeapp(copy.dist)).toThrow('pages/me/index.wxss');
    write('pages/me/index.wxss', '@import "./nowhere.wxss"; .a { color: red }');
    expect(() => packWeapp(copy.dist)).toThrow('nowhere.wxss');
  });

  test('refuse two-way bindings, which this host does not have', () => {
    write('pages/me/index.wxml', '<input model:value="{{name}}" />');
    expect(() => packWeapp(copy.dist)).toThrow('two-way bindings');
  });
});

describe('package rules', () => {
  test('accept a sound package', async () => {
    expect(await checkPackageRules(FIXTURE)).toEqual([]);
  });

  test('refuse a page without files', async () => {
    changeAppJson((app) => app.pages.push('pages/nowhere/index'));
    expect(await checkPackageRules(copy.dist)).toEqual([expect.stringContaining('pages/nowhere/index.wxml')]);
  });

  test('refuse a tab in a subpackage', async () => {
    changeAppJson((app) => app.tabBar.list.push({ pagePath: 'sub/detail/index', text: '详情' }));
    expect(await checkPackageRules(copy.dist)).toEqual([expect.stringContaining('sub/detail/index')]);
  });

  test('refuse a main package beyond 2 MB and name its size', async () => {
    write('data/large.js', `module.exports = '${'x'.repeat(2 * 1024 * 1024)}';`);
    expect(packageSizes(copy.dist).main).toBeGreaterThan(2 * 1024 * 1024);
    expect((await checkPackageRules(copy.dist)).join()).toMatch(/main|source size/);
  });
});

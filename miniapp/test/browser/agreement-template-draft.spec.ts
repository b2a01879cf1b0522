import { addDays, shanghaiDate } from '@qihang/shared/platform';
import { STANDARD_TEMPLATE } from '../../../server/src/agreements/templates/standard-template';
import { expectAccessible } from './support/accessibility';
import { OFFICER_GRANT } from './support/agreement-samples';
import { DESK, PHONE, present } from './support/pages';
import { PROVINCE, sampleTemplate, TEMPLATE_PAGE, templateTest } from './support/template-test';

const TOMORROW = addDays(shanghaiDate(new Date()), 1);

const { test, draftIs, saved } = templateTest();

const clause = (name: string | RegExp) => present(test.page).getByRole('region', { name });

describe('a draft', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('is written clause by clause, on %s, and is accessible', async (_name, window) => {
    draftIs();
    await test.openAs([PROVINCE], TEMPLATE_PAGE, window);
    await test.button(/^修改第三条/).click();
    await clause(/第三条/)
      .getByLabel('条款标题')
      .fill('见习的期限');
    await expectAccessible(test.page);
    await test.button('保存草稿').click();
    await present(test.page).getByText('已全部保存').waitFor();
    expect(saved()?.clauses[2]?.heading).toBe('见习的期限');
    expect(saved()?.clauses).toHaveLength(STANDARD_TEMPLATE.clauses.length);
  });

  it('takes a value where the cursor stands', async () => {
    draftIs();
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await test.button(/^修改第二十二条/).click();
    const text = clause(/第二十二条/).getByLabel('条款内容');
    await text.fill('甲方在。');
    await text.press('ArrowLeft');
    await clause(/第二十二条/)
      .getByLabel(/插入实际内容/)
      .selectOption({ label: '单位地址' });
    await clause(/第二十二条/)
      .getByRole('button', { name: /^插入/ })
      .click();
    expect(await text.inputValue()).toBe('甲方在{{单位地址}}。');
  });

  it('tells what is missing, and leads there', async () => {
    draftIs();
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await present(test.page).getByRole('heading', { name: '检查通过' }).waitFor();
    await test.button(/^修改第一条/).click();
    await clause(/第一条/)
      .getByLabel('条款内容')
      .fill('甲方：{{单位名');
    await present(test.page)
      .getByRole('heading', { name: /发布前还要改 \d+ 处/ })
      .waitFor();
    await test.button(/^显示全部/).click();
    await present(test.page)
      .getByText(/缺少 \{\{身份证号码\}\}/)
      .waitFor();
    await test.button(/^收起第一条/).click();
    await test.button(/第 1 条：花括号没有成对/).click();
    expect(
      await clause(/第一条/)
        .getByLabel('条款内容')
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    expect(await test.button('发布').count()).toBe(0);
  });

  it('gets clauses added, moved and removed', async () => {
    draftIs();
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await test.button('加一条').click();
    await clause(/第二十四条/)
      .getByLabel('条款标题')
      .fill('食宿');
    await clause(/第二十四条/)
      .getByLabel('条款内容')
      .fill('甲方提供午餐。');
    await test.button('上移第二十四条　食宿').click();
    await clause('第二十三条　食宿').waitFor();
    await test.button('删除第二十二条　其他约定').click();
    await test.page.getByRole('dialog').getByRole('button', { name: '删除这一条' }).click();
    await clause('第二十二条　食宿').waitFor();
    await present(test.page)
      .getByText(/缺少 \{\{其他约定\}\}/)
      .waitFor();
    await test.button('保存草稿').click();
    await present(test.page).getByText('已全部保存').waitFor();
    expect(
      saved()
        ?.clauses.slice(-2)
        .map(({ heading }) => heading),
    ).toEqual(['食宿', '生效和保存']);
  });

  it('that is not saved yet is still there after the app was closed', async () => {
    draftIs();
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await present(test.page).getByLabel('协议标题').fill('就业见习三方协议');
    await present(test.page).getByText('有没保存的修改').waitFor();
    await test.page.reload();
    expect(await present(test.page).getByLabel('协议标题').inputValue()).toBe('就业见习三方协议');
    expect(saved()).toBeUndefined();
  });

  it('is saved before it is shown as PDF', async () => {
    draftIs();
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await present(test.page).getByLabel('协议标题').fill('就业见习三方协议');
    const saving = test.page.waitForEvent('download');
    await test.button('保存并预览 PDF').click();
    await saving;
    expect(saved()?.title).toBe('就业见习三方协议');
  });

  it.each([
    ['用我的', '我写的标题'],
    ['用别人保存的', '别人的标题'],
  ])('that somebody else saved meanwhile asks which text goes on: %s', async (choice, title) => {
    const draft = draftIs();
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await present(test.page).getByLabel('协议标题').fill('我写的标题');
    draft.changeElsewhere('别人的标题');
    await test.button('保存草稿').click();
    await present(test.page).getByText('别人刚保存过这份草稿').waitFor();
    await expectAccessible(test.page);
    await test.button(choice).click();
    await present(test.page).getByText('别人刚保存过这份草稿').waitFor({ state: 'detached' });
    expect(await present(test.page).getByLabel('协议标题').inputValue()).toBe(title);
    if (choice === '用我的') {
      await test.button('保存草稿').click();
      await present(test.page).getByText('已全部保存').waitFor();
      expect(saved()?.title).toBe(title);
    }
  });

  it('is published from a day on, with identity proved anew', async () => {
    draftIs();
    test.answerAfterStepUp('POST /agreement-templates/2/publish', () => ({
      body: sampleTemplate({ status: 'published', version: 2, effectiveFrom: TOMORROW, revision: 4 }),
    }));
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await test.button('发布').click();
    await present(test.page).getByText('请确认后再发布').first().waitFor();
    await present(test.page).getByLabel('从哪天起施行').fill(TOMORROW);
    await present(test.page)
      .getByLabel(/从这天起/)
      .check();
    await expectAccessible(test.page);
    await test.button('发布').click();
    await test.proveIdentity();
    await present(test.page).getByText('待施行').waitFor();
    expect(test.lastAsked('POST', '/agreement-templates/2/publish')?.body).toEqual({
      revision: 3,
      effectiveFrom: TOMORROW,
    });
    expect(await test.button('保存草稿').count()).toBe(0);
  });

  it('is thrown away after a question', async () => {
    draftIs();
    test.api.on('POST /agreement-templates/2/withdraw', () => ({
      body: sampleTemplate({ status: 'withdrawn', revision: 4 }),
    }));
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await test.button('作废草稿').click();
    await test.page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click();
    await present(test.page).getByText('已撤回').waitFor();
    expect(test.lastAsked('POST', '/agreement-templates/2/withdraw')).toBeDefined();
  });

  it('is only read in a city', async () => {
    draftIs();
    await test.openAs([OFFICER_GRANT], TEMPLATE_PAGE);
    await present(test.page).getByRole('heading', { name: '第一条 协议各方' }).waitFor();
    expect(await test.button('保存草稿').count()).toBe(0);
    expect(await test.button('作废草稿').count()).toBe(0);
  });
});

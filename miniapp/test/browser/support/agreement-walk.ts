import { addDays, shanghaiDate } from '@qihang/shared/platform';
import type { Locator } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { present } from './pages';
import type { Person } from './person';

const DEMO_CODE = '000000';

/** Saves the step of the draft that shows, and waits for the next one. */
export async function nextStep({ page, button }: Person, title: string): Promise<void> {
  await button('下一步').click();
  await present(page).getByRole('heading', { level: 2, name: title }).waitFor();
  await expectAccessible(page);
}

/** The host's part, all steps from the first, up to the page of all answers; the internship begins in eight days. */
export async function draftTerms(host: Person, months: string): Promise<void> {
  const { page, button, field } = host;
  await present(page).getByRole('heading', { level: 2, name: '见习从哪天开始，多长时间' }).waitFor();
  await field('开始日期').fill(addDays(shanghaiDate(new Date()), 8));
  await field('见习月数').selectOption(months);
  await nextStep(host, '在哪里见习');
  await nextStep(host, '由谁带教');
  await present(page).getByRole('radio').first().check();
  await nextStep(host, '每个月学什么、做什么');
  await field('第 1 个月的目标').fill('熟悉凭证和报销流程');
  await button('把第 1 个月的目标复制到后面各月').click();
  await nextStep(host, '每月发多少补助');
  await field('发放日').selectOption('10');
  await nextStep(host, '工作和休息时间');
  await button('填入每天 8 小时、每周 5 天').click();
  await button('填入常用写法').click();
  await nextStep(host, '怎样保障安全');
  await button('填入常用写法').click();
  await nextStep(host, '意外伤害保险');
  await field('保险公司').fill('示例财产保险股份有限公司');
  await field('保险金额（元）').fill('100000');
  await nextStep(host, '怎样请假');
  await button('填入常用写法').click();
  await nextStep(host, '有事联系谁');
  await nextStep(host, '还有别的约定吗');
  await nextStep(host, '提交前请核对');
}

/** The trainee's part, on its own page, and back to the agreement. */
export async function fillInDetails({ page, button, field }: Person): Promise<void> {
  await field('通信地址').fill('河南省郑州市金水区示例街2号');
  await field('紧急联系人姓名').fill('王大明');
  await field('与你的关系').fill('父亲');
  await field('紧急联系人手机号').fill('15400009001');
  await field('开户银行').fill('示例银行郑州分行');
  await field('银行卡号').fill('6222000000000000017');
  await expectAccessible(page);
  await button('保存').click();
  await present(page).getByRole('heading', { level: 1, name: '见习协议' }).waitFor();
}

/** Sends a complete draft from the page of all answers. */
export async function sendForSigning({ button, dialog, text }: Person): Promise<void> {
  await text('内容齐全，可以提交签署').waitFor();
  await button('提交签署').click();
  await dialog('提交签署？').getByRole('button', { name: '确认提交' }).click();
  await text('等待你签字').waitFor();
}

/** Reads the text that waits for the own signature to its end, scrolling. */
export async function readToTheEnd({ page, button, text }: Person): Promise<void> {
  await text('先看要点').waitFor();
  expect(await button('已读完，下一步').isDisabled()).toBe(true);
  await expectAccessible(page);
  await text('全文到此结束').scrollIntoViewIfNeeded();
  await button('已读完，下一步').click();
}

/** Reads it sheet by sheet, in large type. */
export async function readSheetBySheet({ page, button, text }: Person): Promise<void> {
  await button('逐页阅读').click();
  await button('大字').click();
  await text(/^第 1 页，共 \d+ 页$/).waitFor();
  await expectAccessible(page);
  const place = (await text(/^第 1 页，共 \d+ 页$/).textContent()) ?? '';
  const sheets = Number(/共 (\d+) 页/.exec(place)?.[1]);
  for (let sheet = 2; sheet <= sheets; sheet += 1) {
    await button('下一页').click();
    await text(`第 ${sheet} 页，共 ${sheets} 页`).waitFor();
  }
  await text('全文到此结束').scrollIntoViewIfNeeded();
  await button('已读完，下一步').click();
}

/** Draws three strokes on the pad. */
export async function drawSignature({ page, button }: Person): Promise<void> {
  const pad = present(page).locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad has no place on the screen');
  for (const x of [0.2, 0.45, 0.7]) {
    await page.mouse.move(box.x + box.width * x, box.y + box.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * (x + 0.1), box.y + box.height * 0.8, { steps: 8 });
    await page.mouse.up();
  }
  await expectAccessible(page);
  await button('用这个签名，下一步').click();
}

/**
 * Asks for the code that is good for this text, and signs.
 * @param state what the answer says of the agreement besides
 */
export async function signByCode({ page, button, field, text, sees }: Person, state = '现在的状态'): Promise<void> {
  await button('获取验证码').click();
  await text(/^验证码已发到/).waitFor();
  await field('验证码').fill(DEMO_CODE);
  await expectAccessible(page);
  await button('签字').click();
  await sees(`你的签字已经记录，不用再签。${state}`);
  await button('查看协议').click();
}

/** Opens the text from the agreement's page, reads and signs it without a drawing. */
export async function readAndSign(signer: Person, state: string): Promise<void> {
  await signer.button('阅读并签字').click();
  await readToTheEnd(signer);
  await signer.button('不手写，直接下一步').click();
  await signByCode(signer, state);
}

/** Proves an officer's identity anew, where a page or dialog asks for it. */
export async function stepUp({ page }: Person, within: Locator): Promise<void> {
  await within.getByRole('button', { name: '获取验证码' }).click();
  await within.getByRole('button', { name: /秒后可重新获取/ }).waitFor();
  await within.getByLabel('验证码', { exact: true }).fill(DEMO_CODE);
  await expectAccessible(page);
  await within.getByRole('button', { name: '确认', exact: true }).click();
}

/** The public number, as an agreement's page shows it. */
export async function numberOf({ text }: Person): Promise<string> {
  return ((await text(/^协议编号 XY/).textContent()) ?? '').replace('协议编号 ', '');
}

/** Everything that has happened, as the agreement's page of somebody tells it. */
export async function historyOf({ page }: Person): Promise<string> {
  return (await present(page).getByRole('list', { name: '办理过程' }).textContent()) ?? '';
}

import { drawingSchema } from '@qihang/shared/agreements';
import { expectAccessible } from './support/accessibility';
import { CONTENT_HASH, sampleVersion } from './support/agreement-samples';
import { present } from './support/pages';
import { HOST_SIGNED, longText, signedBy, signingTest, waiting } from './support/signing-test';
import { problem } from './support/stand-in-api';

const NEXT_HASH = 'b2'.repeat(32);

const { test, openSigning, read, askForCode, enterCode, status, signatures } = signingTest();

describe('signing', () => {
  it('sends the text that was read, the code, and what was drawn', async () => {
    await openSigning();
    await read();
    const pad = present(test.page).locator('canvas');
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('the pad has no place on the screen');
    const draw = async (points: [number, number][]) => {
      for (const [index, [x, y]] of points.entries()) {
        await test.page.mouse.move(box.x + box.width * x, box.y + box.height * y);
        if (index === 0) await test.page.mouse.down();
      }
      await test.page.mouse.up();
    };
    await draw([
      [0.1, 0.2],
      [0.5, 0.8],
      [0.9, 0.2],
    ]);
    await draw([
      [0.2, 0.5],
      [0.8, 0.5],
    ]);
    await draw([
      [0.5, 0.1],
      [0.5, 0.9],
    ]);
    await test.button('撤销一笔').click();
    await present(test.page).getByRole('img', { name: '手写签名区，已有签名' }).waitFor();
    await expectAccessible(test.page);
    await test.button('用这个签名，下一步').click();
    await present(test.page).getByText('手写签名：已写好').waitFor();
    await test.button('获取验证码').click();
    await enterCode();
    await expectAccessible(test.page);
    await test.button('签字').click();
    await status('已签字').waitFor();
    await expectAccessible(test.page);
    const asked = test.api.asked.find(({ path }) => path.endsWith('/signing-codes'));
    expect(asked?.body).toEqual({ contentHash: CONTENT_HASH, signAs: 'self' });
    const [sent] = signatures();
    const body = sent?.body as { drawing: { strokes: number[][]; ratio: number } };
    expect(body).toMatchObject({ contentHash: CONTENT_HASH, signAs: 'self', code: '123456' });
    expect(drawingSchema.parse(body.drawing)).toEqual(body.drawing);
    expect(body.drawing.strokes).toHaveLength(2);
    expect(body.drawing.strokes[1]?.[0]).toBeCloseTo(200, -1);
  });

  it('does without a drawing', async () => {
    await openSigning();
    await askForCode();
    await enterCode();
    await test.button('签字').click();
    await status('已签字').waitFor();
    expect(signatures()[0]?.body).toMatchObject({ drawing: null });
    await test.button('查看协议').click();
    await present(test.page).getByRole('heading', { level: 1, name: '见习协议' }).waitFor();
  });

  it('keeps the step and the code field when the code is wrong, and asks for a new one when it is used up', async () => {
    const wrong = '验证码不正确，请核对后重新输入';
    const spent = '验证码已失效，请重新获取';
    const refuse = (code: string, title: string) => () =>
      problem(422, code, title, { errors: [{ path: 'code', message: title }] });
    test.api.on('POST /agreements/501/signatures', refuse('identity/code-wrong', wrong));
    await openSigning();
    await askForCode();
    await enterCode('111111');
    await test.button('签字').click();
    await present(test.page).getByRole('alert').getByText(wrong).first().waitFor();
    expect(await present(test.page).getByLabel('验证码', { exact: true }).inputValue()).toBe('111111');
    await expectAccessible(test.page);
    test.api.on('POST /agreements/501/signatures', refuse('identity/code-spent', spent));
    await test.button('签字').click();
    await present(test.page).getByRole('alert').getByText(spent).first().waitFor();
    expect(await present(test.page).getByLabel('验证码', { exact: true }).inputValue()).toBe('');
  });

  it('goes on where it was after the app was closed', async () => {
    await openSigning();
    await read();
    await present(test.page).getByRole('heading', { name: '手写签名（选填）' }).waitFor();
    await test.page.reload();
    await present(test.page).getByRole('heading', { name: '手写签名（选填）' }).waitFor();
  });

  it('reads again when the text was changed meanwhile', async () => {
    await openSigning();
    await askForCode();
    test.api
      .on('POST /agreements/501/signatures', () =>
        problem(409, 'agreements/text-changed', '协议文本已更新，请重新阅读后再签字'),
      )
      .on('GET /agreements/501', () => ({
        body: waiting({
          openVersion: sampleVersion({ contentHash: NEXT_HASH, waitingFor: 'trainee', signatures: [HOST_SIGNED] }),
        }),
      }))
      .on('GET /agreements/501/text', () => ({ body: longText({ contentHash: NEXT_HASH, title: '新的见习协议' }) }));
    await enterCode();
    await test.button('签字').click();
    await present(test.page).getByRole('alert').getByText('协议文本已经改过').waitFor();
    await present(test.page).getByRole('heading', { name: '新的见习协议' }).waitFor();
    expect(await test.button('已读完，下一步').isDisabled()).toBe(true);
    await expectAccessible(test.page);
    test.api.on('POST /agreements/501/signatures', () => ({ body: signedBy('trainee', 'bureau') }));
    await askForCode();
    await enterCode();
    await test.button('签字').click();
    await status('已签字').waitFor();
    expect(signatures().map(({ body }) => (body as { contentHash: string }).contentHash)).toEqual([
      CONTENT_HASH,
      NEXT_HASH,
    ]);
  });
});

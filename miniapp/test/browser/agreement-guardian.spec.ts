import { expectAccessible } from './support/accessibility';
import { sampleVersion } from './support/agreement-samples';
import { present } from './support/pages';
import { HOST_SIGNED, signedBy, signingTest, waiting } from './support/signing-test';

const { test, openSigning, read, askForCode, enterCode, status, signatures } = signingTest();

describe('a trainee of 16 or 17', () => {
  const guardian = { name: '王监护', relation: '父亲', phone: '15400000009' };
  const needsGuardian = { needsGuardian: true, details: { ...waiting().details, guardian } };

  it('hands the phone to the guardian, who reads and signs first with a code of the own phone', async () => {
    const before = waiting({
      ...needsGuardian,
      waitingFor: 'guardian',
      openVersion: sampleVersion({ waitingFor: 'guardian', signatures: [HOST_SIGNED] }),
    });
    let current = before;
    test.api
      .on('GET /agreements/501', () => ({ body: current }))
      .on('POST /agreements/501/signing-codes', ({ body }) => ({
        body: {
          resendAfterSeconds: 60,
          validMinutes: 5,
          maskedPhone: (body as { signAs: string }).signAs === 'guardian' ? '154****0009' : '138****0001',
        },
      }))
      .on('POST /agreements/501/signatures', ({ body }) => {
        const byGuardian = (body as { signAs: string }).signAs === 'guardian';
        current = {
          ...(byGuardian ? signedBy('guardian', 'trainee') : signedBy('trainee', 'bureau')),
          ...needsGuardian,
        };
        return { body: current };
      });
    await openSigning();
    await present(test.page).getByText('请把手机交给监护人王监护').waitFor();
    await expectAccessible(test.page);
    await read();
    await test.button('不手写，直接下一步').click();
    await test.button('获取验证码').click();
    await status(/监护人的手机 154\*\*\*\*0009/).waitFor();
    await enterCode('654321');
    await test.button('签字').click();
    await status('监护人已签字').waitFor();
    await present(test.page).getByRole('heading', { name: '阅读协议全文', exact: true }).waitFor();
    expect(await test.button('已读完，下一步').isDisabled()).toBe(true);
    await askForCode();
    await enterCode();
    await test.button('签字').click();
    await status('已签字').waitFor();
    expect(signatures().map(({ body }) => (body as { signAs: string }).signAs)).toEqual(['guardian', 'self']);
  });

  it("finds the guardian's code in the sandbox of the demonstration, where no message goes out", async () => {
    test.api
      .on('GET /system/info', () => ({ body: { version: 'test', demo: true, demoCode: '000000' } }))
      .on('GET /identity/sandbox-code', ({ query }) => ({
        body: { code: query.get('phone') === guardian.phone ? '654321' : null },
      }))
      .on('GET /agreements/501', () => ({
        body: waiting({
          ...needsGuardian,
          waitingFor: 'guardian',
          openVersion: sampleVersion({ waitingFor: 'guardian', signatures: [HOST_SIGNED] }),
        }),
      }));
    await openSigning();
    await read();
    await test.button('不手写，直接下一步').click();
    await test.button('获取验证码').click();
    await test.button('查看短信验证码').click();
    await present(test.page).getByText('短信验证码是 654321。').waitFor();
    await expectAccessible(test.page);
  });
});

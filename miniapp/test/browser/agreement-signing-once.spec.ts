import { expectAccessible } from './support/accessibility';
import { present } from './support/pages';
import { signedBy, signingTest } from './support/signing-test';

const { test, openSigning, askForCode, enterCode, status, signatures } = signingTest();

describe('signing once', () => {
  it('sends two taps as one', async () => {
    let answer = () => undefined as unknown;
    const held = new Promise((resolve) => {
      answer = () => resolve(undefined);
    });
    test.api.on('POST /agreements/501/signatures', async () => {
      await held;
      return { body: signedBy('trainee', 'bureau') };
    });
    await openSigning();
    await askForCode();
    await enterCode();
    await test.button('签字').evaluate((node: HTMLElement) => {
      node.click();
      node.click();
    });
    await test.button('正在签字，请不要离开…').waitFor();
    answer();
    await status('已签字').waitFor();
    expect(signatures()).toHaveLength(1);
  });

  it('tries again with the same key when the answer was lost, and shows one clear result', async () => {
    let lost = true;
    await openSigning();
    await test.page.route('**/signatures', async (route) => {
      if (!lost) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await askForCode();
    await enterCode();
    await test.button('签字').click();
    await present(test.page).getByRole('alert').getByText('还不知道签字是否成功').waitFor();
    await expectAccessible(test.page);
    lost = false;
    await test.button('签字').click();
    await status('已签字').waitFor();
    const keys = new Set(signatures().map(({ headers }) => headers['idempotency-key']));
    expect(signatures().length).toBeGreaterThan(1);
    expect(keys.size).toBe(1);
  });

  it('shows that it is signed when it turns out so after a lost answer', async () => {
    await openSigning();
    await askForCode();
    test.api.on('GET /agreements/501', () => ({ body: signedBy('trainee', 'bureau') }));
    await test.page.reload();
    await status('已签字').waitFor();
    expect(signatures()).toHaveLength(0);
  });
});

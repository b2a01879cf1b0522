import { identityRoutes } from '@qihang/shared/identity';
import { SendCode } from '../../src/identity/send-code';
import { SignInCodeEntity } from '../../src/identity/sign-in-code.entity';
import { FinalFailure } from '../../src/platform/outbox';
import { SmsProvider } from '../platform/sms-provider';
import { startApi, type TestApi } from '../support/api';
import { freshPhone } from './people';

const SECRET = 'secret of the operator';

let provider: SmsProvider;
let api: TestApi;
beforeAll(async () => {
  provider = new SmsProvider(SECRET);
  const env = {
    SMS_PROVIDER: 'aliyun',
    SMS_API_BASE: await provider.start(),
    SMS_ACCESS_KEY_ID: 'key-id',
    SMS_ACCESS_KEY_SECRET: SECRET,
    SMS_SIGN_NAME: '启航',
    SMS_TEMPLATE_CODE: 'SMS_1',
  };
  api = await startApi({ env });
});
afterAll(async () => {
  await api.close();
  await provider.stop();
});

const rows = () => api.dataSource.getRepository(SignInCodeEntity);

async function codeWaiting(phone = freshPhone()): Promise<string> {
  await api.call(identityRoutes.requestCode, { body: { phone } });
  const [newest] = await rows().find({ order: { id: 'DESC' }, take: 1 });
  return String(newest?.id);
}

const send = (codeId: string) => api.get(SendCode).handle({ codeId });
const isWaiting = async (id: string) => (await rows().findOneByOrFail({ id })).messageCipher !== null;

describe('sending a code', () => {
  it('reaches the phone, opens the session, and is done once', async () => {
    const phone = freshPhone();
    const codeId = await codeWaiting(phone);
    provider.answer = { json: { Code: 'OK', BizId: '1' } };
    await send(codeId);
    const before = provider.calls.length;
    await send(codeId);
    expect(provider.calls).toHaveLength(before);
    const call = provider.calls.at(-1);
    expect(call?.signed).toBe(true);
    expect(call?.query.get('PhoneNumbers')).toBe(phone);
    const { code } = JSON.parse(call?.query.get('TemplateParam') ?? '');
    expect(code).toMatch(/^\d{6}$/);
    const answer = await api.call(identityRoutes.signInByCode, { body: { phone, code } });
    expect(answer.status).toBe(200);
  });

  it('is tried again while the provider is out of reach or the answer is cut off', async () => {
    const codeId = await codeWaiting();
    for (const answer of ['cut-off', { json: { Code: 'isp.SYSTEM_ERROR' } }] as const) {
      provider.answer = answer;
      await expect(send(codeId)).rejects.toThrow('the SMS provider gave no answer');
      expect(await isWaiting(codeId)).toBe(true);
    }
    provider.answer = { json: { Code: 'OK' } };
    await send(codeId);
    expect(await isWaiting(codeId)).toBe(false);
  });

  it('rests for an officer to see when the provider refuses everything', async () => {
    const codeId = await codeWaiting();
    provider.answer = { json: { Code: 'isv.AMOUNT_NOT_ENOUGH' } };
    await expect(send(codeId)).rejects.toBeInstanceOf(FinalFailure);
  });

  it.each(['isv.MOBILE_NUMBER_ILLEGAL', 'isv.BUSINESS_LIMIT_CONTROL'])('is given up for %s', async (code) => {
    const codeId = await codeWaiting();
    provider.answer = { json: { Code: code } };
    await send(codeId);
    expect(await isWaiting(codeId)).toBe(false);
  });

  it('is left when the code has expired meanwhile', async () => {
    const codeId = await codeWaiting();
    api.clock.advance(5 * 60_000);
    const before = provider.calls.length;
    await send(codeId);
    expect(provider.calls).toHaveLength(before);
    expect(await isWaiting(codeId)).toBe(false);
  });
});

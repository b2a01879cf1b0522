import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FixedClock } from '../../src/platform/clock';
import type { Settings, SmsLiveSettings } from '../../src/platform/settings';
import { SandboxSms, type SmsMessage } from '../../src/platform/sms';
import { smsGatewayOf } from '../../src/platform/sms/sms.module';
import { type ProviderAnswer, SmsProvider } from './sms-provider';

const SECRET = 'secret of the operator';
const clock = new FixedClock('2026-11-23T02:03:04.567Z');
const message: SmsMessage = {
  phone: '13900000001',
  template: 'code',
  params: [
    { name: 'code', value: '012345' },
    { name: 'place', value: "郑州 (市) *!'~" },
  ],
};

let provider: SmsProvider;
let base: string;
let dataDir: string;
beforeAll(async () => {
  provider = new SmsProvider(SECRET);
  base = await provider.start();
  dataDir = await mkdtemp(path.join(tmpdir(), 'qihang-sms-'));
});
afterAll(async () => {
  await provider.stop();
  await rm(dataDir, { recursive: true });
});

function gatewayOf(name: SmsLiveSettings['provider'], more: Partial<SmsLiveSettings> = {}) {
  const live: SmsLiveSettings = {
    provider: name,
    apiBase: base,
    accessKeyId: 'key-id',
    accessKeySecret: SECRET,
    signName: '启航',
    sdkAppId: '1400000000',
    region: 'ap-guangzhou',
    templates: { code: 'T-1' },
    ...more,
  };
  return smsGatewayOf({ sms: live, dataDir } as Settings, clock);
}

describe('Alibaba Cloud', () => {
  it('receives a signed SendSms with named parameters', async () => {
    provider.answer = { json: { Code: 'OK', BizId: '900619746936498440^0', RequestId: 'r' } };
    expect(await gatewayOf('aliyun').send(message)).toEqual({ kind: 'sent', serial: '900619746936498440^0' });
    const call = provider.calls.at(-1);
    expect(call).toMatchObject({ signed: true, body: '' });
    expect(call?.headers).toMatchObject({
      'x-acs-action': 'SendSms',
      'x-acs-version': '2017-05-25',
      'x-acs-date': '2026-11-23T02:03:04Z',
    });
    expect(Object.fromEntries(call?.query ?? [])).toEqual({
      PhoneNumbers: '13900000001',
      SignName: '启航',
      TemplateCode: 'T-1',
      TemplateParam: JSON.stringify({ code: '012345', place: "郑州 (市) *!'~" }),
    });
  });

  it('is never sent the same nonce twice', async () => {
    provider.answer = { json: { Code: 'OK' } };
    await gatewayOf('aliyun').send(message);
    await gatewayOf('aliyun').send(message);
    const [one, two] = provider.calls.slice(-2).map(({ headers }) => headers['x-acs-signature-nonce']);
    expect(one).not.toBe(two);
  });

  it('sees through a wrong secret', async () => {
    provider.answer = { status: 400, json: { Code: 'SignatureDoesNotMatch' } };
    const outcome = await gatewayOf('aliyun', { accessKeySecret: 'other' }).send(message);
    expect(provider.calls.at(-1)?.signed).toBe(false);
    expect(outcome).toEqual({ kind: 'refused', because: 'setup', code: 'SignatureDoesNotMatch' });
  });

  it.each<[string, object]>([
    ['isv.BUSINESS_LIMIT_CONTROL', { kind: 'limited' }],
    ['isv.MOBILE_NUMBER_ILLEGAL', { kind: 'refused', because: 'phone' }],
    ['isv.SMS_TEMPLATE_ILLEGAL', { kind: 'refused', because: 'setup' }],
    ['isv.AMOUNT_NOT_ENOUGH', { kind: 'refused', because: 'setup' }],
    ['isp.SYSTEM_ERROR', { kind: 'retry' }],
    ['Throttling.User', { kind: 'retry' }],
  ])('answers %s', async (code, outcome) => {
    provider.answer = { json: { Code: code, Message: 'said so' } };
    expect(await gatewayOf('aliyun').send(message)).toEqual({ ...outcome, code });
  });
});

describe('Tencent Cloud', () => {
  const status = (Code: string) => ({ json: { Response: { SendStatusSet: [{ Code, SerialNo: '5000:1' }] } } });

  it('receives a signed SendSms with parameters in order', async () => {
    provider.answer = status('Ok');
    expect(await gatewayOf('tencent').send(message)).toEqual({ kind: 'sent', serial: '5000:1' });
    const call = provider.calls.at(-1);
    expect(call?.signed).toBe(true);
    expect(call?.headers).toMatchObject({
      'x-tc-action': 'SendSms',
      'x-tc-version': '2021-01-11',
      'x-tc-region': 'ap-guangzhou',
    });
    expect(JSON.parse(call?.body ?? '')).toEqual({
      PhoneNumberSet: ['+8613900000001'],
      SmsSdkAppId: '1400000000',
      SignName: '启航',
      TemplateId: 'T-1',
      TemplateParamSet: ['012345', "郑州 (市) *!'~"],
    });
  });

  it('sees through a wrong secret', async () => {
    provider.answer = { json: { Response: { Error: { Code: 'AuthFailure.SignatureFailure' } } } };
    const outcome = await gatewayOf('tencent', { accessKeySecret: 'other' }).send(message);
    expect(provider.calls.at(-1)?.signed).toBe(false);
    expect(outcome).toEqual({ kind: 'refused', because: 'setup', code: 'AuthFailure.SignatureFailure' });
  });

  it.each<[string, object]>([
    ['LimitExceeded.PhoneNumberDailyLimit', { kind: 'limited' }],
    ['InvalidParameterValue.IncorrectPhoneNumber', { kind: 'refused', because: 'phone' }],
    ['FailedOperation.TemplateIncorrectOrUnapproved', { kind: 'refused', because: 'setup' }],
    ['InternalError.SendAndRecvFail', { kind: 'retry' }],
  ])('answers %s for the phone', async (code, outcome) => {
    provider.answer = status(code);
    expect(await gatewayOf('tencent').send(message)).toEqual({ ...outcome, code });
  });
});

describe.each(['aliyun', 'tencent'] as const)('%s, when things go wrong', (name) => {
  it.each<[string, ProviderAnswer, object]>([
    ['the connection is cut', 'cut-off', { kind: 'unknown' }],
    ['it answers 502 without JSON', { status: 502, text: '<html>' }, { kind: 'unknown', code: 'http-502' }],
    ['it answers 403 without JSON', { status: 403, text: 'no' }, { kind: 'retry', code: 'http-403' }],
  ])('%s', async (_, answer, outcome) => {
    provider.answer = answer;
    expect(await gatewayOf(name).send(message)).toMatchObject(outcome);
  });

  it('nobody listens: surely not sent', async () => {
    const gone = new SmsProvider(SECRET);
    const address = await gone.start();
    await gone.stop();
    expect(await gatewayOf(name, { apiBase: address }).send(message)).toEqual({ kind: 'retry', code: 'ECONNREFUSED' });
  });

  it('there is no template of the kind: not even asked', async () => {
    const before = provider.calls.length;
    const outcome = await gatewayOf(name).send({ ...message, template: 'notice' });
    expect(outcome).toEqual({ kind: 'refused', because: 'setup', code: 'no-template' });
    expect(provider.calls).toHaveLength(before);
  });
});

describe('the sandbox', () => {
  it('keeps the last hundred messages, newest first, for every process', async () => {
    const directory = await mkdtemp(path.join(dataDir, 'sandbox-'));
    const [worker, api] = [new SandboxSms(directory, clock), new SandboxSms(directory, clock)];
    expect(await api.recent()).toEqual([]);
    for (let number = 1; number <= 103; number++) {
      clock.advance(1);
      await worker.send({ ...message, params: [{ name: 'code', value: String(number) }] });
    }
    const shown = await api.recent(3);
    expect(shown.map(({ params }) => params[0]?.value)).toEqual(['103', '102', '101']);
    expect(shown[0]).toMatchObject({ phone: '13900000001', at: clock.now().toISOString() });
    expect(await readdir(path.join(directory, 'sandbox', 'sms'))).toHaveLength(100);
  });

  it('gives an outcome also when it cannot write', async () => {
    const file = path.join(dataDir, 'a-file');
    await writeFile(file, '');
    expect(await new SandboxSms(file, clock).send(message)).toEqual({ kind: 'retry', code: 'ENOTDIR' });
  });

  it("with an address of its own speaks Alibaba Cloud's protocol to it", async () => {
    const standIn = new SmsProvider('sandbox');
    const apiBase = await standIn.start();
    standIn.answer = { json: { Code: 'OK', BizId: '1' } };
    const gateway = smsGatewayOf({ sms: { provider: 'sandbox', apiBase }, dataDir } as Settings, clock);
    expect(await gateway.send(message)).toEqual({ kind: 'sent', serial: '1' });
    expect(standIn.calls[0]?.signed).toBe(true);
    await standIn.stop();
  });
});

import type { Agreement, AgreementText } from '@qihang/shared/agreements';
import type { Locator } from 'playwright-core';
import { sampleAgreement, sampleText, sampleVersion } from './agreement-samples';
import { PHONE, present } from './pages';
import { sampleSession } from './samples';
import type { Asked } from './stand-in-api';
import { type StandInTest, standInTest } from './stand-in-test';

const PAGE = '/seeker/agreement-sign/index?id=501';

/** The signature of the host, who signs before the trainee. */
export const HOST_SIGNED = {
  party: 'host',
  signer: '李示例',
  method: 'code',
  signedAt: '2026-11-18T02:00:00.000Z',
} as const;

/** What the trainee sees when it is the trainee's turn. */
export function waiting(patch: Partial<Agreement> = {}): Agreement {
  return sampleAgreement({
    viewer: 'trainee',
    waitingFor: 'trainee',
    acts: ['sign', 'return', 'decline'],
    openVersion: sampleVersion({ waitingFor: 'trainee', signatures: [HOST_SIGNED] }),
    ...patch,
  });
}

/** The same after a party has signed. */
export function signedBy(party: 'guardian' | 'trainee', next: 'trainee' | 'bureau'): Agreement {
  const signature = { party, signer: '王示例', method: 'code', signedAt: '2026-11-19T02:00:00.000Z' } as const;
  return waiting({
    waitingFor: next,
    acts: next === 'trainee' ? ['sign', 'return', 'decline'] : ['remind'],
    openVersion: sampleVersion({ waitingFor: next, signatures: [HOST_SIGNED, signature] }),
  });
}

/** A text that no screen shows at once. */
export function longText(patch: Partial<AgreementText> = {}): AgreementText {
  const sections = Array.from({ length: 12 }, (_, index) => ({
    heading: `第${'一二三四五六七八九十'[index] ?? `十${'一二'[index - 10]}`}条 约定`,
    paragraphs: [`第 ${index + 1} 条的内容。`, '双方按照国家和省里关于就业见习的规定履行。'.repeat(8)],
  }));
  return sampleText({ sections, ...patch });
}

/** What a test of the signing page works with, beside the API and the page. */
export interface SigningTest {
  readonly test: StandInTest;
  /** Signs the trainee in and opens the signing page. */
  openSigning: (window?: typeof PHONE) => Promise<void>;
  /** Goes to the end of the text. */
  readThrough: () => Promise<void>;
  /** Reads, and goes on to the drawn signature. */
  read: () => Promise<void>;
  /** Reads, skips the drawn signature, and asks for a code on the trainee's phone. */
  askForCode: () => Promise<void>;
  enterCode: (code?: string) => Promise<void>;
  /** What the page tells people who do not see it. */
  status: (text: string | RegExp) => Locator;
  /** The signatures that were sent. */
  signatures: () => Asked[];
}

/** Frames a spec of the signing page: a long text that waits for the trainee. Call it at the top of a spec. */
export function signingTest(): SigningTest {
  const test = standInTest();

  beforeEach(() => {
    test.api
      .on('GET /agreements/501', () => ({ body: waiting() }))
      .on('GET /agreements/501/text', () => ({ body: longText() }))
      .on('POST /agreements/501/signing-codes', () => ({
        body: { resendAfterSeconds: 60, validMinutes: 5, maskedPhone: '138****0001' },
      }))
      .on('POST /agreements/501/signatures', () => ({ body: signedBy('trainee', 'bureau') }));
  });

  const status = (text: string | RegExp) => present(test.page).getByRole('status').filter({ hasText: text });
  const readThrough = () => present(test.page).getByText('全文到此结束').scrollIntoViewIfNeeded();
  const read = async () => {
    await readThrough();
    await test.button('已读完，下一步').click();
  };
  return {
    test,
    openSigning: async (window = PHONE) => {
      await test.openAs(sampleSession().person.grants, PAGE, window);
      await present(test.page).getByRole('heading', { name: '就业见习协议' }).waitFor();
    },
    readThrough,
    read,
    askForCode: async () => {
      await read();
      await test.button('不手写，直接下一步').click();
      await test.button('获取验证码').click();
      await status(/验证码已发到你的手机 138\*\*\*\*0001/).waitFor();
    },
    enterCode: (code = '123456') => present(test.page).getByLabel('验证码', { exact: true }).fill(code),
    status,
    signatures: () => test.api.asked.filter(({ path }) => path.endsWith('/signatures')),
  };
}

import { citizenNumberCheckDigit } from '@qihang/shared/identity';
import fc from 'fast-check';
import { redact, redactText } from './index';
import { redactSqlMessage } from './redact-text';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const citizenNumber = digits(17).map((start) => start + citizenNumberCheckDigit(start));
const phone = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map(([start, rest]) => `${start}${rest}`);
const bankAccount = fc.integer({ min: 12, max: 19 }).chain(digits);
const personal = fc.oneof(citizenNumber, phone, bankAccount);
/** The ways people write the same number. */
const written = personal.chain((number) =>
  fc.constantFrom(
    number,
    number.toLowerCase(),
    number.replace(/(\d{4})(?=\d)/g, '$1 '),
    number.replace(/(\d{3})(?=\d)/g, '$1-'),
    number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    `+86${number}`,
    encodeURIComponent(number),
  ),
);

/** All digits of a text, as if typed plainly. */
const digitsOf = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '');
const leaks = (output: string, number: string) =>
  digitsOf(output).includes(digitsOf(number).replace(/^\+86|[xX]$/g, ''));

describe('a text for the log', () => {
  it('holds no citizen number, phone or bank account, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), written, fc.string(), (before, number, after) => {
        expect(leaks(redactText(before + number + after), number)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps what is needed to understand it', () => {
    const uuid = '123e4567-e89b-12d3-a456-426614174000';
    const text = `2026-11-23 08:15:30 request ${uuid} from 192.168.100.200:54321 took 1234567 ms`;
    expect(redactText(text)).toBe(text);
  });

  it.each([
    ['GET /api/v1/posts?q=张三&phone=1 done', 'GET /api/v1/posts done'],
    ['https://api.weixin.qq.com/sns/jscode2session?secret=s', 'https://api.weixin.qq.com/sns/jscode2session'],
    ['mysql://qihang:p4ss@db:3306/qihang', 'mysql://[redacted]@db:3306/qihang'],
    ['authorization: Bearer abc.def-ghi', 'authorization: Bearer [redacted]'],
    ['jwt eyJhbGciOi.eyJzdWIi.c2ln!', 'jwt [redacted]!'],
    ['证件110105 19491231 002x有误', '证件[redacted]有误'],
  ])('%s → %s', (text, clean) => {
    expect(redactText(text)).toBe(clean);
  });

  it.each([
    ["Duplicate entry '张三' for key 'uq_people_name'", "Duplicate entry '[redacted]' for key 'uq_people_name'"],
    ["Data too long for column 'name' at row 1", "Data too long for column 'name' at row 1"],
    ["near 'x = ''it\\'s 张三''' at line 1", "near '[redacted]' at line 1"],
  ])("the database's message %s → %s", (message, clean) => {
    expect(redactSqlMessage(message)).toBe(clean);
  });
});

describe('a value for the log', () => {
  it('holds no personal number, wherever it stands', () => {
    const place = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant('HERE'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('err', 'detail', 'message', 'HERE', 'cause', 'list'), tie('value'), {
          maxKeys: 3,
        }),
        tie('value').map((cause) => new Error('at HERE', { cause })),
        tie('value').map((value) => new Map([['HERE', value]])),
      ),
    })).value;
    fc.assert(
      fc.property(place, written, (value, number) => {
        expect(leaks(JSON.stringify(redact(fill(value, number))) ?? '', number)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows no phone and no citizen number that is a number', () => {
    expect(redact([13800000000, 110105194912310020, 13800000000n, 200, 1_795_420_800_000])).toEqual([
      '[redacted]',
      '[redacted]',
      '[redacted]',
      200,
      1_795_420_800_000,
    ]);
  });

  it('hides members that are named like personal data or secrets', () => {
    const secrets = ['phone', 'contact_phone', 'citizenNumber', 'personName', 'x-access-token', 'SMS_CODE', 'openid'];
    const value = Object.fromEntries(secrets.map((name) => [name, '某']));
    expect(redact({ deep: [value] })).toEqual({
      deep: [Object.fromEntries(secrets.map((name) => [name, '[redacted]']))],
    });
  });

  it('keeps error codes, but no code that a person was sent', () => {
    expect(
      redact([{ code: 'ER_DUP_ENTRY' }, { code: 'posts/not-found' }, { code: '123456' }, { code: 123456 }]),
    ).toEqual([{ code: 'ER_DUP_ENTRY' }, { code: 'posts/not-found' }, { code: '[redacted]' }, { code: '[redacted]' }]);
    expect(redact({ statusCode: 503, errcode: 40029 })).toEqual({ statusCode: 503, errcode: 40029 });
  });

  it("shows an error's type, message, code and stack, and nothing that a driver hung on it", () => {
    const error = Object.assign(new TypeError("Duplicate entry '张三' for key 'k'"), {
      code: 'ER_DUP_ENTRY',
      sqlMessage: '张三',
      parameters: ['张三'],
      query: 'INSERT 张三',
    });
    expect(redact(error)).toEqual({
      type: 'TypeError',
      message: "Duplicate entry '[redacted]' for key 'k'",
      code: 'ER_DUP_ENTRY',
      stack: expect.stringMatching(/^\s+at /),
      cause: undefined,
    });
    expect(JSON.stringify(redact(error))).not.toContain('张三');
  });

  it('survives cycles, depth, length, bytes and functions', () => {
    const cycle: Record<string, unknown> = { bytes: Buffer.from('张三'), call: () => '张三' };
    cycle.self = cycle;
    expect(redact(cycle)).toEqual({ bytes: '[6 bytes]', call: '[function]', self: '[circular]' });
    const deep = JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`);
    expect(JSON.stringify(redact(deep))).toContain('[deeper]');
    expect(redact(Array(60).fill(1))).toHaveLength(51);
  });
});

/** Puts the number in every place that says HERE. */
function fill(value: unknown, number: string): unknown {
  if (value === 'HERE') return number;
  if (Array.isArray(value)) return value.map((item) => fill(item, number));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [fill(key, number), fill(item, number)]));
  if (value instanceof Error) return new Error(`at ${number}!`, { cause: fill(value.cause, number) });
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [String(fill(key, number)), fill(item, number)]),
  );
}

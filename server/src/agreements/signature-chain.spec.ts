import fc from 'fast-check';
import { brokenLink, chainStart, type SignatureStatement, signatureHash } from './signature-chain';

const NUMBER = 'XY-0000-0000-0000-0';
const hash = (digit: string) => digit.repeat(64);

const statement = (party: SignatureStatement['party'], versionNumber = 1): SignatureStatement => ({
  agreementNumber: NUMBER,
  versionNumber,
  party,
  personId: '7',
  signer: '王小明',
  contentHash: hash('a'),
  method: 'code',
  signedAt: '2026-11-23T02:00:00.000Z',
  address: '203.0.113.7',
  device: '微信 8.0',
  drawing: { strokes: [[1, 2, 3, 4]], ratio: 0.4 },
});

function chainOf(statements: readonly SignatureStatement[]) {
  let previousHash = chainStart(NUMBER);
  return statements.map((said) => {
    const link = { previousHash, hash: signatureHash(previousHash, said), statement: said };
    previousHash = link.hash;
    return link;
  });
}

const CHAIN = chainOf([statement('host'), statement('trainee'), statement('bureau'), statement('host', 2)]);

/** One other value for every field that a signature says. */
const CHANGES: readonly Partial<SignatureStatement>[] = [
  { agreementNumber: 'XY-0000-0000-0000-1' },
  { versionNumber: 9 },
  { party: 'guardian' },
  { personId: null },
  { personId: '8' },
  { signer: '王大明' },
  { contentHash: hash('b') },
  { method: 'step-up' },
  { signedAt: '2026-11-23T02:00:00.001Z' },
  { address: '' },
  { device: '微信 8.1' },
  { drawing: null },
  { drawing: { strokes: [[1, 2, 3, 5]], ratio: 0.4 } },
  { drawing: { strokes: [[1, 2, 3, 4]], ratio: 0.5 } },
];

describe('the chain of signatures', () => {
  it('holds as it was written, also without a single signature', () => {
    expect(brokenLink(NUMBER, CHAIN)).toBe(-1);
    expect(brokenLink(NUMBER, [])).toBe(-1);
  });

  it('does not depend on the order in which a statement names its parts', () => {
    const { drawing, ...rest } = statement('host');
    const turned = { ...Object.fromEntries(Object.entries(rest).reverse()), drawing } as SignatureStatement;
    expect(signatureHash(chainStart(NUMBER), turned)).toBe(CHAIN[0]?.hash);
  });

  it('shows every change to what any of them says', () => {
    fc.assert(
      fc.property(fc.nat(CHAIN.length - 1), fc.constantFrom(...CHANGES), (index, change) => {
        const altered = CHAIN.map((link, at) =>
          at === index ? { ...link, statement: { ...link.statement, ...change } } : link,
        );
        expect(brokenLink(NUMBER, altered)).toBe(index);
      }),
    );
  });

  it('shows a change whose own hash was made to fit', () => {
    const altered = CHAIN.map((link) => ({ ...link }));
    const [, second] = altered;
    if (second === undefined) throw new Error('there is no second');
    second.statement = { ...second.statement, signer: '别人' };
    second.hash = signatureHash(second.previousHash, second.statement);
    expect(brokenLink(NUMBER, altered)).toBe(2);
  });

  it('shows a signature that was taken out, put in another place, or added in between', () => {
    fc.assert(
      fc.property(fc.nat(CHAIN.length - 2), (index) => {
        const without = CHAIN.filter((_, at) => at !== index);
        expect(brokenLink(NUMBER, without)).toBe(index);
        const [first, second] = [CHAIN[index], CHAIN[index + 1]];
        if (!first || !second) throw new Error('out of the chain');
        const swapped = CHAIN.toSpliced(index, 2, second, first);
        expect(brokenLink(NUMBER, swapped)).toBe(index);
        expect(brokenLink(NUMBER, CHAIN.toSpliced(index + 1, 0, first))).toBe(index + 1);
      }),
    );
  });

  it('is of one agreement only', () => {
    expect(brokenLink('XY-0000-0000-0000-1', CHAIN)).toBe(0);
  });
});

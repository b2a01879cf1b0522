import fc from 'fast-check';
import { DocumentRenderer } from '../../src/platform/documents';
import { pdfsig, removeFolders, sealWith, signatureDigits, TEXTS, unsealed } from './seal-tools';

const seal = sealWith();
const { verifier } = seal;
let sealed: Buffer;
beforeAll(async () => {
  sealed = (await seal.sealer.seal((await unsealed()).whole, TEXTS)).pdf;
});
afterAll(async () => {
  await seal.sandbox.close();
  removeFolders();
});

const stateOf = async (pdf: Buffer) => (await verifier.verifySeal(pdf)).state;
const flipped = (at: number, mask: number) => {
  const changed = Buffer.from(sealed);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
};

describe('a sealed file', () => {
  it('is intact as it is', async () => {
    expect(await verifier.verifySeal(sealed)).toEqual({
      state: 'intact',
      coversWholeFile: true,
      sealedAt: TEXTS.at,
      certificate: {
        subject: 'CN=启航演示印章(非法定)',
        serial: expect.stringMatching(/^[0-9a-f]{32}$/),
        notAfter: new Date('2049-12-31T23:59:59Z'),
      },
      sandbox: true,
      problems: [],
    });
  });

  it('is not any more with a single byte changed in what is signed', async () => {
    const { start, end } = signatureDigits(sealed);
    const signed = fc.nat(sealed.length - (end - start) - 1).map((at) => (at < start ? at : at + end - start));
    await fc.assert(
      fc.asyncProperty(signed, fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const check = await verifier.verifySeal(flipped(at, mask));
        expect(check.state).not.toBe('intact');
        expect(check.problems).not.toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is not any more with a single byte changed in the signature, its timestamp, its certificates, or the zeros after it', async () => {
    const { start, end } = signatureDigits(sealed);
    const written = sealed.toString('latin1', start, end).replace(/0+$/, '').length;
    // Nine of ten in what is written; the rest of the room is zeros.
    const inSignature = fc.oneof({ weight: 9, arbitrary: fc.nat(written) }, fc.nat(end - start - 1));
    await fc.assert(
      fc.asyncProperty(inSignature, fc.integer({ min: 1, max: 255 }), async (offset, mask) => {
        expect(await stateOf(flipped(start + offset, mask))).not.toBe('intact');
      }),
      { numRuns: 1_500 },
    );
  });

  it('is not any more with anything behind it, also what a viewer would add in good order', async () => {
    for (const more of ['\n', ' ', '%%EOF\n', sealed.toString('latin1')]) {
      const longer = Buffer.concat([sealed, Buffer.from(more, 'latin1')]);
      const check = await verifier.verifySeal(longer);
      expect(check).toMatchObject({ state: 'changed', coversWholeFile: false });
      expect(check.problems).toContain('bytes-outside');
    }
    const again = sealWith();
    const signedOver = (await again.sealer.seal(sealed, TEXTS)).pdf;
    await again.sandbox.close();
    expect(await verifier.verifySeal(signedOver)).toMatchObject({
      state: 'changed',
      coversWholeFile: false,
      sealedAt: TEXTS.at,
      problems: ['bytes-outside'],
    });
  });

  it('is not any more with anything before it, or cut off anywhere', async () => {
    expect(await stateOf(Buffer.concat([Buffer.from('\n'), sealed]))).toBe('changed');
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), async (length) => {
        expect(await stateOf(sealed.subarray(0, length))).not.toBe('intact');
      }),
      { numRuns: 500 },
    );
    expect(await stateOf(sealed.subarray(0, -1))).toBe('changed');
  });

  it('cannot lend its signature to another document', async () => {
    const other = (await seal.sealer.seal((await unsealed('另一份协议')).whole, TEXTS)).pdf;
    const [from, to] = [signatureDigits(sealed), signatureDigits(other)];
    const forged = Buffer.from(other);
    sealed.copy(forged, to.start, from.start, from.end);
    const check = await verifier.verifySeal(forged);
    expect(check).toMatchObject({ state: 'changed', coversWholeFile: true });
    expect(check.problems).toContain('digest-differs');
    expect(pdfsig(forged)).not.toContain('Signature is Valid');
  });

  it('cannot hide another text in the gap of its signature', async () => {
    const { start, end } = signatureDigits(sealed);
    const forged = Buffer.from(sealed);
    forged.write(' /Contents (another)', end - 40, 'latin1');
    expect(await stateOf(forged)).toBe('changed');
    forged.fill(' ', start, start + 10);
    expect(await stateOf(forged)).toBe('changed');
  });

  it('cannot be carried inside of another file', async () => {
    const carrier = new DocumentRenderer().render('= 假的协议', null);
    const forged = Buffer.concat([carrier, sealed]);
    expect(await verifier.verifySeal(forged)).toMatchObject({ state: 'changed' });
  });
});

describe('other files', () => {
  it('are not sealed when they bear no signature', async () => {
    expect(await verifier.verifySeal((await unsealed()).whole)).toEqual({
      state: 'not-sealed',
      coversWholeFile: false,
      sandbox: false,
      problems: ['no-signature'],
    });
    expect(await stateOf(Buffer.alloc(0))).toBe('not-sealed');
  });

  it('are somebody else’s when another platform sealed them', async () => {
    const other = sealWith();
    const { pdf } = await other.sealer.seal((await unsealed()).whole, TEXTS);
    await other.sandbox.close();
    expect(await verifier.verifySeal(pdf)).toMatchObject({
      state: 'foreign-seal',
      coversWholeFile: true,
      sandbox: false,
      problems: ['certificate-unknown'],
    });
  });

  it('never bring the verifier down, whatever they hold', async () => {
    const range = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()).map((four) => `/ByteRange [${four.join(' ')}]`);
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom('%PDF-1.7\n', '/ByteRange', '/ByteRange [0 1 2 3]', '<30', '30820000>', '>', '/Contents <')
        .map((text) => Buffer.from(text)),
      range.map((text) => Buffer.from(text)),
      fc
        .tuple(fc.nat(), fc.nat(5_000))
        .map(([from, length]) => sealed.subarray(from % sealed.length).subarray(0, length)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { state, problems } = await verifier.verifySeal(Buffer.concat(pieces));
        expect(['changed', 'not-sealed', 'foreign-seal']).toContain(state);
        expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never bring the verifier down by a signature that is rubbish inside', async () => {
    const { start, end } = signatureDigits(sealed);
    const written = sealed.toString('latin1', start, end).replace(/0+$/, '').length;
    const spoils = fc.array(fc.tuple(fc.nat(written), fc.constantFrom(...'0123456789abcdef')), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(spoils, async (changes) => {
        const changed = Buffer.from(sealed);
        for (const [offset, digit] of changes) changed.write(digit, start + offset, 'latin1');
        expect(await stateOf(changed)).toMatch(changed.equals(sealed) ? /^intact$/ : /^(changed|foreign-seal)$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, string]>([
    ['ranges', '/ByteRange [0 10 20 30] '],
    ['marks without a range', '/ByteRange'],
    ['marks of signatures', '/ETSI.CAdES.detached'],
  ])('with a million %s do not keep the verifier busy', async (_, mark) => {
    const marks = Buffer.from(mark.repeat(1_000_000));
    const began = performance.now();
    expect(await stateOf(marks)).not.toBe('intact');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

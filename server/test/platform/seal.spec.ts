import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Sealer } from '../../src/platform/seal';
import { KeySigner } from '../../src/platform/seal/document-signer';
import { sandboxAuthority } from '../../src/platform/seal/sandbox-authority';
import { decodeSignedData } from '../../src/platform/seal/signed-data';
import { sha256 } from '../../src/platform/seal/signing-key';
import { factsOf, runOn, textOf } from './poppler';
import { AT, pdfsig, removeFolders, sealWith, signatureDigits, TEXTS, takeApart, unsealed } from './seal-tools';

const seal = sealWith();
afterAll(async () => {
  await seal.sandbox.close();
  removeFolders();
});

describe('a sealed document', () => {
  it('begins with the bytes that people signed', async () => {
    const { signed, whole } = await unsealed();
    const { pdf, signedAt, timestamp, certificateSerial } = await seal.sealer.seal(whole, TEXTS);
    expect(pdf.subarray(0, whole.length).equals(whole)).toBe(true);
    expect(sha256(pdf.subarray(0, signed.length))).toEqual(sha256(signed));
    expect({ signedAt, timestamp }).toEqual({ signedAt: AT, timestamp: AT });
    expect(certificateSerial).toMatch(/^[0-9a-f]{32}$/);
    expect(factsOf(pdf)).toMatchObject({ Pages: '2', Form: 'AcroForm', Encrypted: 'no' });
    expect(textOf(pdf)).toMatch(/甲方与乙方约定如下.*签署记录/s);
  });

  it('is valid and wholly signed for poppler', async () => {
    const { pdf } = await seal.sealer.seal((await unsealed()).whole, TEXTS);
    const said = pdfsig(pdf);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signer Certificate Common Name: 启航演示印章(非法定)');
    expect(said).toContain('Signing Time: Nov 23 2026 02:03:04');
    expect(said.match(/Signature #/g)).toHaveLength(1);
  });

  it('has a CAdES signature and a timestamp for OpenSSL', async () => {
    const { pdf } = await seal.sealer.seal((await unsealed()).whole, TEXTS);
    const { cms, covered } = takeApart(pdf);
    const files = { 'cms.der': cms, 'covered.bin': covered, 'root.pem': await seal.root() };
    const cmsVerify = ['openssl', 'cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'cms.der'];
    const said = runOn(files, [...cmsVerify, '-content', 'covered.bin', '-CAfile', 'root.pem', '-out', 'verified.bin']);
    expect(said).toContain('CAdES Verification successful');

    const { signature, timestampToken = Buffer.alloc(0) } = decodeSignedData(cms);
    const token = { 'token.der': timestampToken, 'root.pem': await seal.root(), 'signature.bin': signature };
    const check = ['openssl', 'ts', '-verify', '-token_in', '-in', 'token.der', '-CAfile', 'root.pem'];
    expect(runOn(token, [...check, '-data', 'signature.bin'])).toContain('Verification: OK');
    const show = ['openssl', 'ts', '-reply', '-token_in', '-in', 'token.der', '-token_out', '-text'];
    expect(runOn(token, show)).toMatch(/Hash Algorithm: sha256.*Time stamp: Nov 23 02:03:04 2026 GMT/s);
    const other = { ...token, 'signature.bin': Buffer.alloc(256) };
    expect(() => runOn(other, [...check, '-data', 'signature.bin'])).toThrow('message imprint mismatch');
  });

  it('says in the signature neither a time nor anything else that PAdES forbids there', async () => {
    const { cms } = takeApart((await seal.sealer.seal((await unsealed()).whole, TEXTS)).pdf);
    const print = ['openssl', 'cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'cms.der', '-noout'];
    const tree = runOn({ 'cms.der': cms }, print);
    const signed = tree.slice(
      tree.indexOf('signedAttrs:'),
      tree.indexOf('signatureAlgorithm:', tree.indexOf('signedAttrs:')),
    );
    const names = Array.from(signed.matchAll(/object: (\S+)/g), ([, name]) => name);
    expect(names.sort()).toEqual(['contentType', 'id-smime-aa-signingCertificateV2', 'messageDigest']);
  });

  it('shows the reason and the place in any language', async () => {
    const { pdf } = await seal.sealer.seal((await unsealed()).whole, { ...TEXTS, reason: '补充（一）\\ ) 协议 < >' });
    expect(pdfsig(pdf)).toContain('Signature is Valid');
    const utf16 = (text: string) => `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`.toUpperCase();
    expect(pdf.toString('latin1').toUpperCase()).toContain(utf16('补充（一）\\ ) 协议 < >'));
    expect(pdf.toString('latin1').toUpperCase()).toContain(utf16('河南郑州'));
  });

  it('can be sealed when it was uploaded, and when it bears somebody’s signature already', async () => {
    const other = sealWith();
    const once = (await other.sealer.seal((await unsealed()).whole, TEXTS)).pdf;
    await other.sandbox.close();
    const { pdf } = await seal.sealer.seal(once, TEXTS);
    const said = pdfsig(pdf);
    expect(said.match(/Signature is Valid/g)).toHaveLength(2);
    expect(said).toContain('Signature Field Name: Seal2');
    expect(await seal.verifier.verifySeal(pdf)).toMatchObject({ state: 'intact', coversWholeFile: true });
    expect(await seal.verifier.verifySeal(once)).toMatchObject({ state: 'foreign-seal' });
  });

  it('is one for each, however many are sealed at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 2, maxLength: 8 }),
        async (texts) => {
          const documents = await Promise.all(texts.map(async (text) => (await unsealed(text)).whole));
          const sealed = await Promise.all(documents.map((whole) => seal.sealer.seal(whole, TEXTS)));
          for (const [index, { pdf }] of sealed.entries()) {
            const whole = documents[index] ?? Buffer.alloc(0);
            expect(pdf.subarray(0, whole.length).equals(whole)).toBe(true);
            expect((await seal.verifier.verifySeal(pdf)).state).toBe('intact');
          }
        },
      ),
      { numRuns: 5 },
    );
  });

  it('is refused for what is no PDF, in plain words', async () => {
    await expect(seal.sealer.seal(Buffer.from('text'), TEXTS)).rejects.toMatchObject({ code: 'documents/not-a-pdf' });
  });
});

describe('the sandbox', () => {
  it('says of itself everywhere that it is one', async () => {
    expect(seal.sealer.isSandbox).toBe(true);
    const { root, seal: own, timestamps } = await sandboxAuthority(seal.dataDir);
    for (const { subject } of [root, own.certificate, timestamps.certificate]) {
      expect(subject).toMatch(/启航演示.*非法定/);
    }
  });

  it('has certificates that OpenSSL takes for their purpose, and for no other', async () => {
    const { root, seal: own, timestamps } = await sandboxAuthority(seal.dataDir);
    const files = {
      'root.pem': root.toString(),
      'seal.pem': `${own.certificate}`,
      'tsa.pem': `${timestamps.certificate}`,
    };
    const verify = (file: string, purpose: string) =>
      runOn(files, ['openssl', 'verify', '-x509_strict', '-CAfile', 'root.pem', '-purpose', purpose, file]);
    expect(verify('tsa.pem', 'timestampsign')).toContain('tsa.pem: OK');
    expect(verify('seal.pem', 'smimesign')).toContain('seal.pem: OK');
    expect(() => verify('seal.pem', 'timestampsign')).toThrow('failed');
    const text = runOn(files, ['openssl', 'x509', '-in', 'tsa.pem', '-noout', '-text']);
    expect(text).toMatch(/Extended Key Usage: critical\s+Time Stamping/);
  });

  it('is made once, for its owner’s eyes, also by processes that start at once', async () => {
    const fresh = sealWith();
    const again = sealWith({ dataDir: fresh.dataDir });
    const [one, two] = await Promise.all([fresh.signer.certificates(), again.signer.certificates()]);
    expect(one[0].raw.equals(two[0].raw)).toBe(true);
    const kept = path.join(fresh.dataDir, 'keys');
    expect(readdirSync(kept)).toEqual(['seal-sandbox.json']);
    expect(statSync(path.join(kept, 'seal-sandbox.json')).mode & 0o777).toBe(0o600);
  });
});

it('a signature with a long chain of certificates gets the room that it needs', async () => {
  const { seal: key, root } = await sandboxAuthority(seal.dataDir);
  const chain = Array.from({ length: 20 }, () => root);
  const signer = new KeySigner(async () => ({ ...key, chain }), true);
  const { whole } = await unsealed();
  const { pdf } = await new Sealer(signer, seal.authority, seal.known, seal.verifier).seal(whole, TEXTS);
  const { start, end } = signatureDigits(pdf);
  expect(end - start).toBe(2 * 65_536);
  expect(pdfsig(pdf)).toContain('Signature is Valid');
});

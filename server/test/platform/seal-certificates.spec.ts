import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FixedClock } from '../../src/platform/clock';
import { HealthChecks } from '../../src/platform/health';
import { SealCertificate, SealKeyError } from '../../src/platform/seal';
import { runOn } from './poppler';
import { newFolder, pdfsig, pkcs12, removeFolders, sealWith, TEXTS, unsealed } from './seal-tools';

afterAll(removeFolders);

/** Later than any certificate that these tests make. */
const now = new FixedClock(new Date(Date.now() + 60 * 60 * 1_000).toISOString());
const opened: { sandbox: { close(): Promise<void> } }[] = [];
const sealOf = (file: string, dataDir?: string) => {
  const parts = sealWith({ seal: { file, password: 'secret' }, dataDir, clock: now });
  opened.push(parts);
  return parts;
};
afterEach(async () => {
  for (const { sandbox } of opened.splice(0)) await sandbox.close();
});

describe('a seal of one’s own', () => {
  it.each<[string, readonly string[]]>([
    ['RSA', ['rsa:2048']],
    ['RSA of 4096 bits', ['rsa:4096']],
    ['an elliptic curve', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
  ])('with a key of %s seals, and is no sandbox', async (_, key) => {
    const { file } = pkcs12({ key });
    const { sealer, signer, verifier } = sealOf(file);
    expect(signer.isSandbox).toBe(false);
    const { pdf, certificateSerial } = await sealer.seal((await unsealed()).whole, TEXTS);
    expect(pdfsig(pdf)).toMatch(/Common Name: Seal of a bureau.*Total document signed.*Signature is Valid/s);
    expect(await verifier.verifySeal(pdf)).toMatchObject({
      state: 'intact',
      sandbox: false,
      certificate: { subject: 'CN=Seal of a bureau', serial: certificateSerial },
    });
  });

  it('carries its issuers along, whatever their order in the file', async () => {
    const folder = newFolder();
    const at = (name: string) => path.join(folder, name);
    const make = (name: string, issuer?: string) => {
      const by = issuer === undefined ? [] : ['-CA', at(`${issuer}.pem`), '-CAkey', at(`${issuer}.key`)];
      const ca = name === 'seal' ? ['-addext', 'basicConstraints=critical,CA:false'] : [];
      const out = ['-nodes', '-keyout', at(`${name}.key`), '-out', at(`${name}.pem`), '-days', '400'];
      runOn({}, ['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-subj', `/CN=${name}`, ...ca, ...by, ...out]);
    };
    make('root');
    make('office', 'root');
    make('seal', 'office');
    const inThisOrder = ['root.pem', 'seal.pem', 'office.pem'].map((name) => readFileSync(at(name), 'latin1'));
    writeFileSync(at('all.pem'), inThisOrder.join(''));
    const output = ['-out', at('seal.p12'), '-passout', 'pass:secret'];
    runOn({}, ['openssl', 'pkcs12', '-export', '-inkey', at('seal.key'), '-in', at('all.pem'), ...output]);
    const { signer, sealer, verifier } = sealOf(at('seal.p12'));
    expect((await signer.certificates()).map(({ subject }) => subject)).toEqual(['CN=seal', 'CN=office', 'CN=root']);
    const { pdf } = await sealer.seal((await unsealed()).whole, TEXTS);
    expect((await verifier.verifySeal(pdf)).state).toBe('intact');
  });

  it('in an older file format is read too', async () => {
    const { file } = pkcs12({});
    const folder = newFolder();
    const legacy = path.join(folder, 'legacy.p12');
    const pass = ['-passin', 'pass:secret', '-passout', 'pass:secret'];
    const algorithms = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
    const script =
      'openssl pkcs12 -in "$1" -nodes "$3" "$4" -out "$5" && openssl pkcs12 -export -in "$5" -out "$2" "$6" "$7"';
    runOn({}, [
      'sh',
      '-c',
      `${script} ${algorithms.join(' ')}`,
      'sh',
      file,
      legacy,
      ...pass.slice(0, 2),
      path.join(folder, 'all.pem'),
      ...pass.slice(2),
    ]);
    expect((await sealOf(legacy).signer.certificates())[0].subject).toBe('CN=Seal of a bureau');
  });

  it.each<[string, () => { file: string; password: string }, RegExp]>([
    ['with a wrong password', () => ({ file: pkcs12({}).file, password: 'guess' }), /wrong password/],
    ['that is another kind of file', () => ({ file: __filename, password: '' }), /no PKCS#12 file/],
    ['that is not there', () => ({ file: '/nowhere/seal.p12', password: '' }), /cannot be read/],
  ])('%s is refused at the start, without telling the password', async (_, make, reason) => {
    const seal = make();
    const { signer } = sealWith({ seal });
    const start = new SealCertificate(signer, new HealthChecks(), now).onModuleInit();
    await expect(start).rejects.toThrow(SealKeyError);
    await expect(start).rejects.toThrow(reason);
    await expect(start).rejects.not.toThrow(/guess/);
  });
});

describe('a former seal', () => {
  it('remains the platform’s own after the settings name another', async () => {
    const dataDir = newFolder();
    const former = await sealOf(pkcs12({ name: 'Former seal' }).file, dataDir).sealer.seal(
      (await unsealed()).whole,
      TEXTS,
    );
    const present = sealOf(pkcs12({ name: 'Present seal' }).file, dataDir);
    const check = await present.verifier.verifySeal(former.pdf);
    expect(check).toMatchObject({ state: 'intact', certificate: { subject: 'CN=Former seal' } });
  });

  it('is known where an operator puts its certificate, also beside a file that is none', async () => {
    const { file, certificate } = pkcs12({});
    const first = sealOf(file);
    const { pdf } = await first.sealer.seal((await unsealed()).whole, TEXTS);
    const other = sealWith();
    opened.push(other);
    expect((await other.verifier.verifySeal(pdf)).state).toBe('foreign-seal');
    const [from, to] = [first, other].map(({ dataDir }) => path.join(dataDir, 'seal-certificates'));
    mkdirSync(path.join(to ?? '', 'seal'), { recursive: true });
    writeFileSync(path.join(to ?? '', 'seal', 'former.pem'), certificate);
    writeFileSync(
      path.join(to ?? '', 'seal', 'broken.pem'),
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    );
    expect(await other.verifier.verifySeal(pdf)).toMatchObject({ state: 'changed', problems: ['timestamp-unknown'] });
    mkdirSync(path.join(to ?? '', 'timestamps'));
    for (const name of readdirSync(path.join(from ?? '', 'timestamps'))) {
      copyFileSync(path.join(from ?? '', 'timestamps', name), path.join(to ?? '', 'timestamps', name));
    }
    expect((await other.verifier.verifySeal(pdf)).state).toBe('intact');
  });

  it('proves nothing of a time when its certificate had ended', async () => {
    const { file } = pkcs12({ days: 1 });
    const tomorrow = new FixedClock(new Date(Date.now() + 48 * 60 * 60 * 1_000).toISOString());
    const seal = sealWith({ seal: { file, password: 'secret' }, clock: tomorrow });
    opened.push(seal);
    await expect(seal.sealer.seal((await unsealed()).whole, TEXTS)).rejects.toThrow('certificate-not-in-time');
  });
});

describe('the health of the seal’s certificate', () => {
  const DAY = 24 * 60 * 60 * 1_000;
  async function statusAfter(days: number, seal?: string) {
    const clock = new FixedClock(new Date(Date.now() + days * DAY).toISOString());
    const { signer } = seal === undefined ? sealWith() : sealOf(seal);
    const checks = new HealthChecks();
    const certificate = new SealCertificate(signer, checks, clock);
    await certificate.onModuleInit();
    const { status, checks: results } = await checks.report();
    expect(results.map(({ name }) => name)).toEqual(['seal-certificate']);
    return { status, endsSoon: (await certificate.describe()).endsSoon };
  }

  it('is well until a month before the end, then warns, and does not take the server out of service', async () => {
    const { file } = pkcs12({ days: 100 });
    expect(await statusAfter(0, file)).toEqual({ status: 'ok', endsSoon: false });
    expect(await statusAfter(69, file)).toEqual({ status: 'ok', endsSoon: false });
    expect(await statusAfter(71, file)).toEqual({ status: 'warning', endsSoon: true });
    expect(await statusAfter(101, file)).toEqual({ status: 'warning', endsSoon: true });
  });

  it('is well in the sandbox', async () => {
    expect((await statusAfter(0)).status).toBe('ok');
  });

  it('is described for the officers', async () => {
    const { file } = pkcs12({ days: 100 });
    const { signer } = sealOf(file);
    const described = await new SealCertificate(signer, new HealthChecks(), now).describe();
    expect(described).toMatchObject({ subject: 'CN=Seal of a bureau', sandbox: false, endsSoon: false });
    expect(Math.round((described.notAfter.getTime() - Date.now()) / DAY)).toBe(100);
  });
});

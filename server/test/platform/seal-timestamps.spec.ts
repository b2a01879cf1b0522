import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { request } from 'undici';
import { TimestampError } from '../../src/platform/seal';
import { HttpTimestampAuthority } from '../../src/platform/seal/http-timestamp-authority';
import { certificatesIn } from '../../src/platform/seal/known-certificates';
import { sha256 } from '../../src/platform/seal/signing-key';
import { runOn } from './poppler';
import { newFolder, pdfsig, removeFolders, sealWith, TEXTS, unsealed } from './seal-tools';
import { reply, TimestampServer } from './timestamp-server';

const IMPRINT = sha256(Buffer.from('what is attested'));
const honest = sealWith();
const server = new TimestampServer(reply(Buffer.alloc(0)));
let url: string;
beforeAll(async () => {
  url = await server.start();
});
afterAll(async () => {
  await server.stop();
  await honest.sandbox.close();
  removeFolders();
});

/** What the sandbox's honest authority answers. */
async function ask(query: Buffer): Promise<Buffer> {
  const { body } = await request(await honest.sandbox.url(), { method: 'POST', body: query });
  return Buffer.from(await body.arrayBuffer());
}

async function authority(timeoutMs?: number) {
  const roots = certificatesIn(await honest.root());
  return new HttpTimestampAuthority({ url: async () => url, isSandbox: false, roots: async () => roots, timeoutMs });
}

const faultOf = async (stamping: Promise<unknown>) => {
  const error = await stamping.then(
    () => new Error('there is a timestamp'),
    (thrown: unknown) => thrown,
  );
  return error instanceof TimestampError ? error.fault : error;
};

describe('a timestamp authority', () => {
  it('that answers as it should is believed', async () => {
    server.answer = reply(ask);
    const { at, certificates } = await (await authority()).stamp(IMPRINT);
    expect(at).toEqual(honest.clock.now());
    expect(certificates[0]?.subject).toContain('启航演示时间戳');
  });

  it('gets a query that OpenSSL understands, with a nonce of its own each time', async () => {
    const queries: string[] = [];
    server.answer = reply((query) => {
      queries.push(runOn({ 'query.der': query }, ['openssl', 'ts', '-query', '-in', 'query.der', '-text']));
      return ask(query);
    });
    await (await authority()).stamp(IMPRINT);
    await (await authority()).stamp(IMPRINT);
    for (const query of queries) expect(query).toMatch(/Hash Algorithm: sha256.*Certificate required: yes/s);
    const nonces = queries.map((query) => /Nonce: 0x([0-9A-F]{20,})/.exec(query)?.[1]);
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each<[string, TimestampServer['answer'], string]>([
    ['is cut off', (_, response) => void response.destroy(), 'unreachable'],
    ['answers 500', reply(Buffer.from('no'), 500), 'refused'],
    ['answers with a page instead', reply(Buffer.from('<html>maintenance</html>')), 'bad-answer'],
    ['answers nothing', reply(Buffer.alloc(0)), 'bad-answer'],
    ['answers without end', reply(Buffer.alloc(200_000)), 'bad-answer'],
    ['refuses', reply(Buffer.from('30053003020102', 'hex')), 'refused'],
    ['grants, but gives no token', reply(Buffer.from('30053003020100', 'hex')), 'bad-answer'],
    ['attests something else', reply((query) => ask(replaced(query, IMPRINT, Buffer.alloc(32, 7)))), 'bad-answer'],
    ['answers an older query', reply((query) => ask(withOtherNonce(query))), 'bad-answer'],
    ['changes the time afterwards', reply(async (query) => withOtherTime(await ask(query))), 'bad-answer'],
    ['has a wrong signature', reply(async (query) => flippedAt(await ask(query), -20)), 'bad-answer'],
    ['is cut short', reply(async (query) => (await ask(query)).subarray(0, -1)), 'bad-answer'],
  ])('that %s is not believed, and asked again later', async (_, answer, fault) => {
    server.answer = answer;
    expect(await faultOf((await authority()).stamp(IMPRINT))).toBe(fault);
  });

  it('that nobody known certified is not believed', async () => {
    const other = sealWith();
    server.answer = reply(async (query) => {
      const { body } = await request(await other.sandbox.url(), { method: 'POST', body: query });
      return Buffer.from(await body.arrayBuffer());
    });
    expect(await faultOf((await authority()).stamp(IMPRINT))).toBe('untrusted');
    await other.sandbox.close();
  });

  it('that is slow is given up', async () => {
    server.answer = () => undefined;
    const began = performance.now();
    expect(await faultOf((await authority(300)).stamp(IMPRINT))).toBe('timeout');
    expect(performance.now() - began).toBeLessThan(5_000);
    server.answer = (_, response) => void response.writeHead(200).write('0');
    expect(await faultOf((await authority(300)).stamp(IMPRINT))).toBe('timeout');
  });

  it('that is away leaves nothing half done: the document is sealed when it is back', async () => {
    const { whole } = await unsealed();
    const gone = new TimestampServer(reply(ask));
    const timestampUrl = await gone.start();
    await gone.stop();
    const waiting = sealWith({ timestampUrl });
    await expect(waiting.sealer.seal(whole, TEXTS)).rejects.toThrow(TimestampError);
    server.answer = reply(ask);
    const back = sealWith({ timestampUrl: url, dataDir: waiting.dataDir });
    expect((await back.sealer.seal(whole, TEXTS)).pdf.subarray(0, whole.length).equals(whole)).toBe(true);
  });
});

describe('an authority by OpenSSL', () => {
  const folder = newFolder();
  const at = (name: string) => path.join(folder, name);
  const openssl = (...words: string[]) => runOn({}, ['openssl', ...words]);
  beforeAll(() => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    const purpose = [
      '-addext',
      'extendedKeyUsage=critical,timeStamping',
      '-addext',
      'keyUsage=critical,digitalSignature',
    ];
    const out = (name: string) => ['-keyout', at(`${name}.key`), '-out', at(`${name}.pem`), '-days', '400'];
    openssl('req', '-x509', ...key, '-subj', '/CN=Root of time', ...out('root'));
    openssl(
      'req',
      '-x509',
      ...key,
      '-subj',
      '/CN=Office of time',
      ...purpose,
      '-CA',
      at('root.pem'),
      '-CAkey',
      at('root.key'),
      ...out('tsa'),
    );
    const lines = ['[tsa]', `serial=${at('serial')}`, `signer_cert=${at('tsa.pem')}`, `certs=${at('root.pem')}`];
    const more = [
      `signer_key=${at('tsa.key')}`,
      'default_policy=1.2.3.4.5',
      'digests=sha256',
      'signer_digest=sha384',
      'ess_cert_id_alg=sha256',
    ];
    writeFileSync(at('tsa.cnf'), [...lines, ...more].join('\n'));
    writeFileSync(at('serial'), '01');
    server.answer = reply((query) => {
      writeFileSync(at('query.der'), query);
      openssl(
        'ts',
        '-reply',
        '-config',
        at('tsa.cnf'),
        '-section',
        'tsa',
        '-queryfile',
        at('query.der'),
        '-out',
        at('reply.der'),
      );
      return readFileSync(at('reply.der'));
    });
  });

  it('attests for us when it is the one that the settings name', async () => {
    const real = sealWith({ timestampUrl: url, timestampRoots: at('root.pem') });
    const { pdf, timestamp } = await real.sealer.seal((await unsealed()).whole, TEXTS);
    expect(Math.abs(timestamp.getTime() - Date.now())).toBeLessThan(60_000);
    expect(pdfsig(pdf)).toContain('Signature is Valid');
    expect(await real.verifier.verifySeal(pdf)).toMatchObject({ state: 'intact', sealedAt: timestamp });
    expect(real.sealer.isSandbox).toBe(true);
  });

  it('does not when another is named', async () => {
    const stranger = newFolder();
    writeFileSync(path.join(stranger, 'root.pem'), await honest.root());
    const real = sealWith({ timestampUrl: url, timestampRoots: path.join(stranger, 'root.pem') });
    await expect(real.sealer.seal((await unsealed()).whole, TEXTS)).rejects.toMatchObject({ fault: 'untrusted' });
  });

  it('remains believed for what it attested, after the settings name another', async () => {
    const first = sealWith({ timestampUrl: url, timestampRoots: at('root.pem') });
    const { pdf } = await first.sealer.seal((await unsealed()).whole, TEXTS);
    const later = sealWith({ dataDir: first.dataDir });
    expect((await later.verifier.verifySeal(pdf)).state).toBe('intact');
    const elsewhere = sealWith();
    expect((await elsewhere.verifier.verifySeal(pdf)).state).toBe('foreign-seal');
  });
});

function replaced(bytes: Buffer, part: Buffer, by: Buffer): Buffer {
  const at = bytes.indexOf(part);
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + part.length)]);
}

function flippedAt(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  const index = at < 0 ? changed.length + at : at;
  changed[index] = (changed[index] ?? 0) ^ 1;
  return changed;
}

/** The nonce is the last number of the query, before the wish for certificates. */
function withOtherNonce(query: Buffer): Buffer {
  return flippedAt(query, -6);
}

/** The time stands in plain digits. */
function withOtherTime(answer: Buffer): Buffer {
  return replaced(answer, Buffer.from('20261123020304'), Buffer.from('20251123020304'));
}

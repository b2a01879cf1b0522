import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { sandboxSecret } from '../settings';
import { derOf, type MadeCertificate, makeCertificate } from './make-certificate';
import { OID } from './oids';
import type { SigningKey } from './signing-key';

/** What the sandbox signs with; whoever reads a certificate sees that it is for show. */
export interface SandboxAuthority {
  readonly root: X509Certificate;
  readonly seal: SigningKey;
  readonly timestamps: SigningKey;
}

interface Kept {
  readonly root: string;
  readonly seal: { readonly certificate: string; readonly key: string };
  readonly timestamps: { readonly certificate: string; readonly key: string };
}

const SEAL_NAME = '启航演示印章(非法定)';
const FILE = 'seal-sandbox.json';
/** Far around every time that a test or a demonstration may have. */
const VALID = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T23:59:59Z') };
const signAsync = promisify(sign);

/**
 * The sandbox's certificate authority, with the seal and the timestamp authority that it certified: made on first use, kept
 * below `DATA_DIR/keys`. Processes that start at once agree on one.
 * @param dataDir absolute path
 */
export function sandboxAuthority(dataDir: string): Promise<SandboxAuthority> {
  const known = opened.get(dataDir) ?? open(dataDir);
  opened.set(dataDir, known);
  known.catch(() => opened.delete(dataDir));
  return known;
}

const opened = new Map<string, Promise<SandboxAuthority>>();

async function open(dataDir: string): Promise<SandboxAuthority> {
  const made = existsSync(path.join(dataDir, 'keys', FILE)) ? '' : await makeAuthority();
  const kept = JSON.parse(sandboxSecret(dataDir, FILE, () => made)) as Kept;
  const root = new X509Certificate(kept.root);
  return { root, seal: keyOf(kept.seal, root), timestamps: keyOf(kept.timestamps, root) };
}

async function makeAuthority(): Promise<string> {
  const issuer = await makeCertificate({ ...VALID, commonName: '启航演示根证书(非法定)' });
  const [seal, timestamps] = await Promise.all([
    makeCertificate({ ...VALID, commonName: SEAL_NAME, issuer }),
    makeCertificate({ ...VALID, commonName: '启航演示时间戳(非法定)', issuer, purpose: OID.timeStamping }),
  ]);
  // The root's own key is not kept: nothing else is ever certified.
  const kept: Kept = { root: pem(issuer), seal: exported(seal), timestamps: exported(timestamps) };
  return JSON.stringify(kept);
}

function exported(made: MadeCertificate) {
  return { certificate: pem(made), key: made.key.export({ type: 'pkcs8', format: 'pem' }) as string };
}

function pem({ certificate }: MadeCertificate): string {
  return new X509Certificate(derOf(certificate)).toString();
}

function keyOf({ certificate, key }: Kept['seal'], root: X509Certificate): SigningKey {
  return keyFrom(createPrivateKey(key), new X509Certificate(certificate), [root]);
}

/** @returns a key of this process's memory, ready to sign outside of the main thread */
export function keyFrom(key: KeyObject, certificate: X509Certificate, chain: readonly X509Certificate[]): SigningKey {
  const kind = key.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  return { certificate, chain, kind, sign: (data) => signAsync('sha256', data, key) };
}

/** Whether a certificate of the platform's own is the sandbox's. */
export function isSandboxSeal({ subject }: X509Certificate): boolean {
  return subject.includes(SEAL_NAME);
}

import { randomUUID, X509Certificate } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { systemErrorCode } from '../errors';
import { sha256 } from './signing-key';

/** A certificate that was used, with those that came along with it. */
export type KnownChain = readonly [X509Certificate, ...X509Certificate[]];

const logger = new Logger('SealCertificates');

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Certificates that this platform has sealed with, or has accepted timestamps of: one PEM file each below
 * `DATA_DIR/seal-certificates`, the certificate in question first. Former ones stay, so that what they sealed remains
 * verifiable; an operator may add files. Only what is public lies there, but who may write there decides which seals
 * count as the platform's.
 */
export class KnownCertificates {
  private readonly folder: string;
  private known: Promise<ReadonlyMap<string, KnownChain>> | undefined;

  /**
   * @param dataDir absolute path
   * @param kind the seal's own, or the timestamp authorities'
   */
  constructor(dataDir: string, kind: 'seal' | 'timestamps') {
    this.folder = path.join(dataDir, 'seal-certificates', kind);
  }

  /** Remembers a certificate and what came along for good; costs nothing when they are known. */
  async remember(chain: KnownChain): Promise<void> {
    const known = (await this.chainOf(chain[0])) ?? [];
    const all = [...known, ...chain.filter(({ raw }) => !known.some((other) => other.raw.equals(raw)))];
    if (all.length === known.length) return;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, `${fingerprint(chain[0])}.pem`);
    const temporary = `${file}.${randomUUID()}.tmp`;
    await writeFile(temporary, all.map(String).join(''), { flush: true });
    await rename(temporary, file);
    this.known = undefined;
  }

  /**
   * @returns what came along with the certificate when it was remembered, itself first; undefined if it is not known
   */
  async chainOf(certificate: X509Certificate): Promise<KnownChain | undefined> {
    const name = fingerprint(certificate);
    this.known ??= this.read();
    const found = (await this.known).get(name);
    if (found) return found;
    // Another process may have remembered it meanwhile.
    this.known = this.read();
    return (await this.known).get(name);
  }

  private async read(): Promise<ReadonlyMap<string, KnownChain>> {
    const chains = await Promise.all((await this.files()).map((file) => readChain(path.join(this.folder, file))));
    return new Map(chains.flatMap((chain) => (chain === undefined ? [] : [[fingerprint(chain[0]), chain]])));
  }

  private async files(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => name.endsWith('.pem'));
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }
}

async function readChain(file: string): Promise<KnownChain | undefined> {
  try {
    const [first, ...others] = certificatesIn(await readFile(file, 'latin1'));
    return first && [first, ...others];
  } catch (error) {
    // One bad file of an operator must not keep all others from being known.
    logger.warn(`${path.basename(file)} is left out: ${systemErrorCode(error) ?? 'not a certificate'}`);
    return undefined;
  }
}

/**
 * @param text PEM, as many certificates as there are
 * @throws Error if one cannot be read
 */
export function certificatesIn(text: string): X509Certificate[] {
  return (text.match(PEM) ?? []).map((pem) => new X509Certificate(pem));
}

function fingerprint({ raw }: X509Certificate): string {
  return sha256(raw).toString('hex');
}

import { verify, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { P12Signer } from '@libpdf/core';
import { SealKeyError } from './seal.errors';
import type { SigningKey } from './signing-key';

/**
 * Reads a PKCS#12 file (RFC 7292) with an RSA or EC key, its certificate and, if they are in it, those of the issuers.
 * @param file absolute path
 * @throws SealKeyError if the file cannot be read, the password is wrong, or key and certificate do not belong together
 */
export async function readPkcs12(file: string, password: string): Promise<SigningKey> {
  const signer = await openFile(file, password);
  const sign = async (data: Buffer) => Buffer.from(await signer.sign(data, 'SHA-256'));
  const all = [signer.certificate, ...(signer.certificateChain ?? [])].map((der) => new X509Certificate(der));
  const probe = Buffer.from('which certificate is of this key');
  const signature = await sign(probe);
  // The order in the file says nothing.
  const certificate = all.find(({ publicKey }) => verify('sha256', probe, publicKey, signature));
  if (certificate === undefined) throw new SealKeyError('it holds no certificate for its key');
  return { certificate, chain: chainOf(certificate, all), kind: signer.keyType === 'EC' ? 'ec' : 'rsa', sign };
}

async function openFile(file: string, password: string): Promise<P12Signer> {
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch (cause) {
    throw new SealKeyError('the file cannot be read', { cause });
  }
  try {
    return await P12Signer.create(content, password);
  } catch (cause) {
    throw new SealKeyError('wrong password, or no PKCS#12 file with an RSA or EC key and its certificate', { cause });
  }
}

/** The issuers of a certificate, one after the other, as far as they are known. */
export function chainOf(certificate: X509Certificate, known: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let last = certificate; ; ) {
    const issuer = known.find((candidate) => !chain.includes(candidate) && issued(candidate, last));
    if (issuer === undefined || issuer.raw.equals(certificate.raw)) return chain;
    chain.push(issuer);
    last = issuer;
  }
}

/** Whether one certificate was issued with the other's key. */
export function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

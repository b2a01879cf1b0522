import { readFileSync } from 'node:fs';
import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../settings';
import { DocumentSigner, KeySigner } from './document-signer';
import { HttpTimestampAuthority } from './http-timestamp-authority';
import { certificatesIn, KnownCertificates } from './known-certificates';
import { readPkcs12 } from './pkcs12-key';
import { sandboxAuthority } from './sandbox-authority';
import { SandboxTimestamps } from './sandbox-timestamps';
import { SealCertificate } from './seal-certificate';
import { SealVerifier } from './seal-verifier';
import { Sealer } from './sealer';
import { TimestampAuthority } from './timestamp-authority';

type SealSettings = Pick<Settings, 'seal' | 'timestampUrl' | 'timestampRoots' | 'dataDir'>;

/** The seal that the settings name; a signer of another kind is chosen here. */
export function signerOf({ seal, dataDir }: Pick<SealSettings, 'seal' | 'dataDir'>): DocumentSigner {
  if (seal) return new KeySigner(() => readPkcs12(seal.file, seal.password), false);
  return new KeySigner(async () => (await sandboxAuthority(dataDir)).seal, true);
}

/** The timestamp authority that the settings name; one of another kind is chosen here. */
export function timestampAuthorityOf(settings: SealSettings, sandbox: SandboxTimestamps): TimestampAuthority {
  const { timestampUrl: url, timestampRoots: file } = settings;
  if (url === undefined) {
    const roots = async () => [(await sandboxAuthority(settings.dataDir)).root];
    return new HttpTimestampAuthority({ url: () => sandbox.url(), isSandbox: true, roots });
  }
  const roots = file === undefined ? undefined : certificatesIn(readFileSync(file, 'latin1'));
  return new HttpTimestampAuthority({ url: async () => url, isSandbox: false, roots: async () => roots });
}

/**
 * All parts of the seal, put together.
 * @param settings which seal, which authority, and where certificates are kept
 * @param clock of the sandbox's timestamps
 */
export function sealParts(settings: SealSettings, clock: Clock) {
  const sandbox = new SandboxTimestamps(async () => (await sandboxAuthority(settings.dataDir)).timestamps, clock);
  const signer = signerOf(settings);
  const authority = timestampAuthorityOf(settings, sandbox);
  const known = {
    seals: new KnownCertificates(settings.dataDir, 'seal'),
    timestamps: new KnownCertificates(settings.dataDir, 'timestamps'),
  };
  const verifier = new SealVerifier(known.seals, known.timestamps);
  return { sandbox, signer, authority, known, verifier, sealer: new Sealer(signer, authority, known, verifier) };
}

type SealParts = ReturnType<typeof sealParts>;
const PARTS = Symbol('the parts of the seal');
const part = <Name extends keyof SealParts>(name: Name) => ({
  inject: [PARTS],
  useFactory: (parts: SealParts) => parts[name],
});

@Global()
@Module({
  providers: [
    { provide: PARTS, inject: [Settings, Clock], useFactory: sealParts },
    { provide: SandboxTimestamps, ...part('sandbox') },
    { provide: DocumentSigner, ...part('signer') },
    { provide: TimestampAuthority, ...part('authority') },
    { provide: SealVerifier, ...part('verifier') },
    { provide: Sealer, ...part('sealer') },
    SealCertificate,
  ],
  exports: [Sealer, SealVerifier, SealCertificate, DocumentSigner],
})
export class SealModule {}

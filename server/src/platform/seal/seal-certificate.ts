import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { HealthChecks } from '../health';
import { DocumentSigner } from './document-signer';
import { factsOf, type SealCertificateFacts } from './seal-check';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A new certificate takes some weeks to get. */
const WARN_DAYS = 30;

/** The certificate that documents are sealed with, for those who have to renew it in time. */
@Injectable()
export class SealCertificate implements OnModuleInit {
  constructor(
    private readonly signer: DocumentSigner,
    private readonly checks: HealthChecks,
    private readonly clock: Clock,
  ) {}

  /** A seal that cannot be used is told at the start, not when the first agreement is complete. */
  async onModuleInit(): Promise<void> {
    this.checks.register('seal-certificate', () => this.assertLongValid(), { essential: false });
    if (!this.signer.isSandbox) await this.signer.certificates();
  }

  /** @returns what the officers' status page shows */
  async describe(): Promise<SealCertificateFacts & { readonly sandbox: boolean; readonly endsSoon: boolean }> {
    const [certificate] = await this.signer.certificates();
    const facts = factsOf(certificate);
    return { ...facts, sandbox: this.signer.isSandbox, endsSoon: this.endsSoon(facts.notAfter) };
  }

  private async assertLongValid(): Promise<void> {
    // The sandbox's is valid for decades, and looking at it would make its keys.
    if (this.signer.isSandbox) return;
    if ((await this.describe()).endsSoon) throw new Error(`the seal's certificate ends within ${WARN_DAYS} days`);
  }

  private endsSoon(notAfter: Date): boolean {
    return notAfter.getTime() - this.clock.now().getTime() < WARN_DAYS * DAY_MS;
  }
}

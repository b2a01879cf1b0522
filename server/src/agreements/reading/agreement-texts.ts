import { Injectable } from '@nestjs/common';
import { type AgreementText, agreementText } from '@qihang/shared/agreements';
import type { Actor } from '../../platform/http';
import { AgreementContents } from './agreement-contents';
import { AgreementVersions } from './agreement-versions';
import { AuditReading } from './audit-reading';

/** The whole text of a version, as the reading page shows it. */
@Injectable()
export class AgreementTexts {
  constructor(
    private readonly versions: AgreementVersions,
    private readonly contents: AgreementContents,
    private readonly audit: AuditReading,
  ) {}

  /**
   * @param number of the version; absent: the open one, else the one in force
   * @throws DomainError `agreements/not-found`, `agreements/version-not-found`
   */
  async of(actor: Actor, id: string, number?: number): Promise<AgreementText> {
    const { side, agreement } = await this.versions.seenBy(actor, id);
    const version = await this.versions.asked(agreement, number);
    const text = agreementText(await this.contents.of(agreement, version));
    if (side === 'bureau') await this.audit.record(actor, 'agreements.text-read', agreement.id, version.number);
    return { versionNumber: version.number, contentHash: version.contentHash, ...text };
  }
}

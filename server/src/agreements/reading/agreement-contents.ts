import { Injectable } from '@nestjs/common';
import type { AgreementContent } from '@qihang/shared/agreements';
import { Clock } from '../../platform/clock';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { TemplateDirectory } from '../templates/template-directory';
import { ComposeContent } from './compose-content';

/** Reads back what a version says. */
@Injectable()
export class AgreementContents {
  constructor(
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
    private readonly templates: TemplateDirectory,
    private readonly compose: ComposeContent,
  ) {}

  /**
   * @returns for a version that was sent what its PDF was made of, to the letter; for a draft a preview of today, in which the
   *   citizen number is masked
   */
  async of(agreement: AgreementEntity, version: AgreementVersionEntity): Promise<AgreementContent> {
    const { templateId, contentCipher } = version;
    if (templateId !== null && contentCipher !== null) {
      return { ...this.vault.content.decrypt(contentCipher), template: await this.templates.find(templateId) };
    }
    const today = this.clock.today();
    return this.compose.toPreview(agreement, version, await this.templates.inForce(today), today);
  }
}

import { Injectable } from '@nestjs/common';
import type { helpStepLabels } from '@qihang/shared/internships';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { badField } from '../../platform/http';
import { Photos } from '../photos/photos';
import { RisksDue } from '../risks/risks-due';
import { HelpStepEntity } from './help-step.entity';
import { HelpVault } from './help-vault';

export interface NewHelpStep {
  readonly kind: keyof typeof helpStepLabels;
  readonly personId: string;
  readonly words: string;
  readonly photoIds: readonly string[];
}

/** Adds a step to a request for help, with the photos that the trainee uploaded for it. */
@Injectable()
export class RecordStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly photos: Photos,
    private readonly vault: HelpVault,
    private readonly risksDue: RisksDue,
  ) {}

  /** @throws DomainError `http/bad-input` for a photo that is not the person's own for this purpose */
  async execute(
    { id: requestId, internshipId }: { readonly id: string; readonly internshipId: string },
    { kind, personId, words, photoIds }: NewHelpStep,
  ): Promise<void> {
    const known = await this.photos.knownOf(internshipId, personId, 'help', photoIds);
    if (photoIds.some((id) => !known.has(id))) throw badField('photoIds', '有照片没有上传成功，请重新添加');
    await this.transactions.manager.getRepository(HelpStepEntity).insert({
      requestId,
      kind,
      byPersonId: personId,
      wordsCipher: this.vault.words.encrypt(words),
      photoIds: [...known],
      at: this.clock.now(),
    });
    await this.photos.markUsed([...known]);
    await this.risksDue.mark([internshipId]);
  }
}

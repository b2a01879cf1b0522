import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { assertWholeProvince } from '../../platform/system';
import { AgreementTemplateEntity } from './agreement-template.entity';
import { SaveTemplate } from './save-template';
import { TemplateQueries } from './template.queries';
import { TemplateDirectory } from './template-directory';

/** Begins a draft with the text that is in force today. */
@Injectable()
export class CreateTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly directory: TemplateDirectory,
    private readonly templates: TemplateQueries,
    private readonly save: SaveTemplate,
  ) {}

  /** @throws DomainError http/out-of-scope for officers of less than the province */
  async execute(actor: Actor) {
    assertWholeProvince(actor);
    const { text } = await this.directory.inForce(this.clock.today());
    return this.transactions.run(async (manager) => {
      const draft = manager.create(AgreementTemplateEntity, { version: null, effectiveFrom: null, revision: 0 });
      await this.save.execute(actor, draft, 'create', { status: 'draft', text });
      return this.templates.get(draft.id);
    });
  }
}

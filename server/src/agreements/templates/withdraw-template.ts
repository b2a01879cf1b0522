import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { assertWholeProvince } from '../../platform/system';
import { lockTemplate } from './lock-template';
import { SaveTemplate } from './save-template';
import { TemplateQueries } from './template.queries';
import { templateErrors } from './templates.errors';

/** Throws a draft away, or takes a published template back before its first day. */
@Injectable()
export class WithdrawTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly templates: TemplateQueries,
    private readonly save: SaveTemplate,
  ) {}

  /**
   * A second time answers the same.
   * @throws DomainError http/out-of-scope, agreement-templates/not-found, already-in-force
   */
  async execute(actor: Actor, id: string) {
    assertWholeProvince(actor);
    return this.transactions.run(async (manager) => {
      const row = await lockTemplate(manager, id);
      if (row.effectiveFrom !== null && row.status === 'published' && row.effectiveFrom <= this.clock.today())
        throw new DomainError(templateErrors.alreadyInForce);
      if (row.status !== 'withdrawn') await this.save.execute(actor, row, 'withdraw', { status: 'withdrawn' });
      return this.templates.get(id);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { templateProblems } from '@qihang/shared/agreements';
import { addDays, type LocalDate } from '@qihang/shared/platform';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { assertWholeProvince } from '../../platform/system';
import { AgreementTemplateEntity } from './agreement-template.entity';
import { lockDraft } from './lock-template';
import { SaveTemplate } from './save-template';
import { TemplateQueries } from './template.queries';
import { templateErrors } from './templates.errors';

/** Puts a draft in force from a day on. Agreements that are being signed keep the text they were sent with. */
@Injectable()
export class PublishTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly templates: TemplateQueries,
    private readonly save: SaveTemplate,
  ) {}

  /**
   * @param effectiveFrom tomorrow or later: who drafts today sees the text that will be signed today
   * @throws DomainError http/out-of-scope, agreement-templates/not-found, not-draft, changed-meanwhile, has-problems, too-early
   */
  async execute(actor: Actor, id: string, { revision, effectiveFrom }: { revision: number; effectiveFrom: LocalDate }) {
    assertWholeProvince(actor);
    return this.transactions.run(async (manager) => {
      const draft = await lockDraft(manager, id, revision);
      const problems = templateProblems(draft.text);
      if (problems.length > 0) throw new DomainError(templateErrors.hasProblems, { fields: problems });
      if (effectiveFrom < addDays(this.clock.today(), 1)) throw new DomainError(templateErrors.tooEarly, tooEarly);
      const version = await nextVersion(manager);
      await this.save.execute(actor, draft, 'publish', { status: 'published', version, effectiveFrom });
      return this.templates.get(id);
    });
  }
}

const tooEarly = { fields: [{ path: 'effectiveFrom', message: templateErrors.tooEarly.title }] };

/** The first version always stands; its lock lets one publish at a time count. */
async function nextVersion(manager: EntityManager): Promise<number> {
  await manager.findOne(AgreementTemplateEntity, { where: { version: 1 }, lock: { mode: 'pessimistic_write' } });
  const [newest] = await manager.find(AgreementTemplateEntity, {
    select: { id: true, version: true },
    where: { version: Not(IsNull()) },
    order: { version: 'DESC' },
    take: 1,
  });
  return (newest?.version ?? 0) + 1;
}

import { Injectable } from '@nestjs/common';
import {
  type AgreementTemplate,
  sampleContent,
  TEMPLATE_PLACEHOLDERS,
  templateProblems,
} from '@qihang/shared/agreements';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { AgreementTemplateEntity } from './agreement-template.entity';
import { TemplateDirectory } from './template-directory';
import { templateErrors } from './templates.errors';

/** Templates as officers see them. */
@Injectable()
export class TemplateQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: TemplateDirectory,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list({ cursor, limit }: { cursor?: string; limit: number }) {
    const [before] = decodeCursor(cursor, 1) ?? [];
    const rows = await this.transactions.manager.find(AgreementTemplateEntity, {
      where: before === undefined ? {} : { id: LessThan(String(before)) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const inForce = await this.idInForce();
    const page = cutPage(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => replyOf(row, inForce)) };
  }

  /** @throws DomainError agreement-templates/not-found */
  async get(id: string): Promise<AgreementTemplate> {
    const row = await this.transactions.manager.findOneBy(AgreementTemplateEntity, { id });
    if (row === null) throw new DomainError(templateErrors.notFound);
    return replyOf(row, await this.idInForce());
  }

  /** What a clause can name, with the values of the sample. */
  placeholders() {
    const sample = sampleContent({ title: '', preamble: '', clauses: [] });
    return {
      items: TEMPLATE_PLACEHOLDERS.map(({ key, label, required, value }) => ({
        key,
        label,
        required,
        sample: value(sample),
      })),
    };
  }

  private async idInForce(): Promise<string> {
    return (await this.directory.inForce(this.clock.today())).id;
  }
}

function replyOf(row: AgreementTemplateEntity, inForce: string): AgreementTemplate {
  const { id, version, status, effectiveFrom, text, revision, changedAt } = row;
  const problems = status === 'draft' ? templateProblems(text) : [];
  return {
    id,
    version,
    status,
    effectiveFrom,
    inForce: id === inForce,
    text,
    problems,
    changedAt: changedAt.toISOString(),
    revision,
  };
}

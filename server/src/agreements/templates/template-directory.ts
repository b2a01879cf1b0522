import { Injectable } from '@nestjs/common';
import type { TemplateText } from '@qihang/shared/agreements';
import type { LocalDate } from '@qihang/shared/platform';
import { LessThanOrEqual } from 'typeorm';
import { Transactions } from '../../platform/database';
import { AgreementTemplateEntity } from './agreement-template.entity';

export interface KnownTemplate {
  readonly id: string;
  readonly text: TemplateText;
}

/** The texts that agreements are made with, for the rest of the domain. */
@Injectable()
export class TemplateDirectory {
  /** Published text never changes, and there are few. */
  private readonly published = new Map<string, KnownTemplate>();

  constructor(private readonly transactions: Transactions) {}

  /**
   * @param day in China
   * @returns the published template with the latest first day not after it; of several, the one published last
   * @throws Error for a day before the first template: none was ever in force then
   */
  async inForce(day: LocalDate): Promise<KnownTemplate> {
    const row = await this.transactions.manager.findOne(AgreementTemplateEntity, {
      select: { id: true },
      where: { status: 'published', effectiveFrom: LessThanOrEqual(day) },
      order: { effectiveFrom: 'DESC', version: 'DESC' },
    });
    if (row === null) throw new Error(`no agreement template is in force on ${day}`);
    return this.find(row.id);
  }

  /**
   * @param id of a template that a version was made with
   * @throws Error if there is none
   */
  async find(id: string): Promise<KnownTemplate> {
    const known = this.published.get(id);
    if (known !== undefined) return known;
    const row = await this.transactions.manager.findOneBy(AgreementTemplateEntity, { id });
    if (row === null) throw new Error(`there is no agreement template ${id}`);
    const template = { id: row.id, text: row.text };
    if (row.status === 'published') this.published.set(id, template);
    return template;
  }
}

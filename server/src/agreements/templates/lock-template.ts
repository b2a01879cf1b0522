import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors';
import { AgreementTemplateEntity } from './agreement-template.entity';
import { templateErrors } from './templates.errors';

/**
 * Locks a template for a decision on it.
 * @throws DomainError agreement-templates/not-found
 */
export async function lockTemplate(manager: EntityManager, id: string): Promise<AgreementTemplateEntity> {
  const row = await manager.findOne(AgreementTemplateEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw new DomainError(templateErrors.notFound);
  return row;
}

/**
 * Locks a draft as the officer saw it.
 * @throws DomainError agreement-templates/not-found, not-draft, changed-meanwhile
 */
export async function lockDraft(
  manager: EntityManager,
  id: string,
  revision: number,
): Promise<AgreementTemplateEntity> {
  const row = await lockTemplate(manager, id);
  if (row.status !== 'draft') throw new DomainError(templateErrors.notDraft);
  if (row.revision !== revision) throw new DomainError(templateErrors.changedMeanwhile);
  return row;
}

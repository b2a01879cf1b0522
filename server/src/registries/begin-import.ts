import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { divisionPrefixRange, type LocalDate } from '@qihang/shared/platform';
import { Clock } from '../platform/clock';
import { isDuplicateKey, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { ReferenceLists } from '../platform/reference';
import { registryErrors } from './registries.errors';
import { RegistryImportEntity } from './registry-import.entity';
import { RegistryKindEntity } from './registry-kind.entity';

export interface NewImport {
  readonly kind: string;
  readonly divisionCode: string;
  readonly asOf: LocalDate;
  readonly complete: boolean;
  readonly fileName: string;
  readonly fileBytes: number;
  /** Lower-case hex, of the file's content. */
  readonly sha256: string;
  /** In the file store; null when the file is read where it lies. */
  readonly fileId: string | null;
}

/** Registers a registry file to be imported; the same file for the same registry and day is the same import. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly reference: ReferenceLists,
  ) {}

  /**
   * @returns the new import, or the one that the same file began earlier
   * @throws DomainError `registries/unknown-kind`, `registries/unknown-division`, `registries/as-of-in-future`
   */
  async execute(wanted: NewImport): Promise<{ entity: RegistryImportEntity; isNew: boolean }> {
    const range = divisionPrefixRange(wanted.divisionCode);
    const isKnown = this.reference.divisions.find(wanted.divisionCode) !== undefined;
    if (range === undefined || !isKnown) throw new DomainError(registryErrors.unknownDivision);
    if (wanted.asOf > this.clock.today()) throw new DomainError(registryErrors.asOfInFuture);
    const { manager } = this.transactions;
    const isKind = await manager.getRepository(RegistryKindEntity).existsBy({ code: wanted.kind });
    if (!isKind) throw new DomainError(registryErrors.unknownKind);
    const imports = manager.getRepository(RegistryImportEntity);
    const contentKey = contentKeyOf(wanted);
    const earlier = await imports.findOneBy({ contentKey });
    if (earlier) return { entity: earlier, isNew: false };
    const { sha256: _, fileBytes, ...values } = wanted;
    const entity = imports.create({
      ...values,
      fileBytes: String(fileBytes),
      divisionTo: range.to,
      contentKey,
      status: 'queued',
      createdAt: this.clock.now(),
    });
    try {
      await imports.insert(entity);
    } catch (error) {
      if (!isDuplicateKey(error, 'uq_registry_imports_content')) throw error;
      return { entity: await imports.findOneByOrFail({ contentKey }), isNew: false };
    }
    return { entity: await imports.findOneByOrFail({ id: entity.id }), isNew: true };
  }
}

function contentKeyOf({ kind, divisionCode, asOf, sha256 }: NewImport): Buffer {
  return createHash('sha256').update([kind, divisionCode, asOf, sha256].join('\n')).digest();
}

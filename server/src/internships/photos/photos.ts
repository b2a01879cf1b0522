import { Injectable } from '@nestjs/common';
import type { PhotoPurpose } from '@qihang/shared/internships';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { PersonalDataRegistry } from '../../platform/personal-data';
import { PhotoEntity } from './photo.entity';

/** Context of the data keys of photos. */
export const PHOTO_FILE_KEY = 'internship_photos.file_key_cipher';

/** Photos as other parts of an internship name them. */
@Injectable()
export class Photos {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    registry: PersonalDataRegistry,
  ) {
    registry.register({ table: 'internship_photos', column: 'file_key_cipher' });
  }

  /**
   * @param ids as a person names them
   * @returns those that this person uploaded about this internship for this purpose
   */
  async knownOf(
    internshipId: string,
    uploadedBy: string,
    purpose: PhotoPurpose,
    ids: readonly string[],
  ): Promise<Set<string>> {
    return (await this.knownByInternship([internshipId], uploadedBy, purpose, ids)).get(internshipId) ?? new Set();
  }

  /**
   * The same for several internships at once, in one query.
   * @returns ids by internship; one without any is left out
   */
  async knownByInternship(
    internshipIds: readonly string[],
    uploadedBy: string,
    purpose: PhotoPurpose,
    ids: readonly string[],
  ): Promise<Map<string, Set<string>>> {
    const known = new Map<string, Set<string>>();
    if (ids.length === 0 || internshipIds.length === 0) return known;
    const rows = await this.rows.find({
      where: { id: In([...new Set(ids)]), internshipId: In([...internshipIds]), uploadedBy, purpose },
      select: { id: true, internshipId: true },
    });
    for (const { id, internshipId } of rows) known.set(internshipId, (known.get(internshipId) ?? new Set()).add(id));
    return known;
  }

  /** Keeps photos from being removed as unused; joins the transaction of the row that names them. */
  async markUsed(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.rows.update({ id: In([...ids]) }, { usedAt: this.clock.now() });
  }

  get rows() {
    return this.transactions.manager.getRepository(PhotoEntity);
  }
}

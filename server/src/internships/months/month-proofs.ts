import { Injectable } from '@nestjs/common';
import { badField } from '../../platform/http';
import { Photos } from '../photos/photos';
import type { LockedMonth } from './lock-month';

/** Photos that somebody names in a month: proof of the stipend, or of what an objection says. */
@Injectable()
export class MonthProofs {
  constructor(private readonly photos: Photos) {}

  /**
   * Keeps the photos that are named. Those that the record names already may be named again, whoever uploaded them.
   * @param ids as the actor names them
   * @returns each once
   * @throws DomainError `http/bad-input` on `path` for a photo that the actor has not uploaded for a month of this internship
   */
  async use(
    { internship, actor, record }: LockedMonth,
    ids: readonly string[],
    path: 'proofPhotoIds' | 'photoIds',
  ): Promise<string[]> {
    const named = [...new Set(ids)];
    const fresh = named.filter((id) => !record?.proofPhotoIds.includes(id));
    const known = await this.photos.knownOf(internship.id, actor.personId, 'month', fresh);
    if (fresh.some((id) => !known.has(id))) throw badField(path, '没有找到照片，请去掉照片后重新添加');
    await this.photos.markUsed(fresh);
    return named;
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { walkRows } from '../../platform/database';
import { FileStore } from '../../platform/files';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import type { PhotoEntity } from './photo.entity';
import { Photos } from './photos';

/** Long enough for a phone that was offline between the photo and what names it. */
const KEPT_MS = 7 * 86_400_000;

/** Removes photos that nothing has named: an entry that was never sent, a form that was left. */
@Injectable()
@Scheduled({ name: 'internships.purge-photos', everySeconds: 3_600 })
export class PurgePhotos implements ScheduledJob {
  private readonly logger = new Logger('Internships');

  constructor(
    private readonly clock: Clock,
    private readonly photos: Photos,
    private readonly files: FileStore,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.unused(after, limit),
      (photo) => this.remove(photo),
    );
  }

  /** Found by `ix_internship_photos_unused`. */
  private unused(after: string, limit: number): Promise<PhotoEntity[]> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    const where = { usedAt: IsNull(), uploadedAt: LessThan(before), id: MoreThan(after) };
    return this.photos.rows.find({ where, order: { id: 'ASC' }, take: limit });
  }

  /** A photo that was named meanwhile stays. What fails after the row is gone the sweep removes. */
  private async remove({ id, fileId }: PhotoEntity): Promise<void> {
    const { affected } = await this.photos.rows.delete({ id, usedAt: IsNull() });
    if (affected === 1) await this.files.remove(fileId);
  }
}

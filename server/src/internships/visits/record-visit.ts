import { Injectable } from '@nestjs/common';
import type { visitRoutes } from '@qihang/shared/internships';
import type { RouteInput } from '@qihang/shared/platform';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import { internshipErrors } from '../internships.errors';
import { LockInternship } from '../lock-internship';
import { Photos } from '../photos/photos';
import { SpotCheckItemEntity } from './spot-check-item.entity';
import { VisitEntity } from './visit.entity';
import { VisitVault } from './visit-vault';

type Told = RouteInput<typeof visitRoutes.record>['body'];

/** Keeps what an officer found when looking at an internship, and settles what was waiting for that look. */
@Injectable()
export class RecordVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly photos: Photos,
    private readonly vault: VisitVault,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the visit's id
   * @throws DomainError `internships/not-found` unless the actor is an officer over it and no party of it;
   *   `internships/spot-check-not-found` where the draw does not hold it; `http/bad-input`
   */
  execute(actor: Actor, internshipId: string, told: Told): Promise<string> {
    return this.transactions.run(async (manager) => {
      const { internship } = await this.locking.forActor(actor, internshipId, ['bureau']);
      await this.assertFits(actor, internship, told);
      const { spotCheckId, visitedOn, way, result, photoIds, followUpOn } = told;
      const visits = manager.getRepository(VisitEntity);
      // Before the new one comes: whoever goes again has looked at what was open.
      await visits.update({ internshipId }, { followUpOpenOn: null });
      const { identifiers } = await visits.insert({
        internshipId,
        divisionCode: internship.divisionCode,
        spotCheckId,
        visitedOn,
        way,
        result,
        detailCipher: this.vault.encrypt(told),
        photoIds,
        followUpOn,
        followUpOpenOn: followUpOn,
        recordedBy: actor.personId,
        recordedAt: this.clock.now(),
      });
      const id = String(identifiers[0]?.id);
      await this.photos.markUsed(photoIds);
      if (spotCheckId !== null) {
        const items = manager.getRepository(SpotCheckItemEntity);
        const { affected } = await items.update({ spotCheckId, internshipId }, { visitId: id });
        if (affected !== 1) throw new DomainError(internshipErrors.spotCheckNotFound);
      }
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'internships.record-visit',
        subject: { type: 'internship', id: internshipId },
        detail: { visitId: id, result },
      });
      return id;
    });
  }

  private async assertFits(actor: Actor, { id, startsOn }: InternshipEntity, told: Told): Promise<void> {
    const { visitedOn, photoIds } = told;
    if (visitedOn > this.clock.today()) throw badField('visitedOn', '走访日期不能晚于今天');
    if (visitedOn < startsOn) throw badField('visitedOn', `见习从${startsOn}开始，不能记录更早的走访`);
    const known = await this.photos.knownOf(id, actor.personId, 'visit', photoIds);
    if (photoIds.some((photo) => !known.has(photo))) throw badField('photoIds', '没有找到照片，请重新上传');
  }
}

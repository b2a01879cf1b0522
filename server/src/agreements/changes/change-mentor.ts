import { Injectable } from '@nestjs/common';
import { AGREEMENT_POLICY, type changeMentorSchema } from '@qihang/shared/agreements';
import { valueOn } from '@qihang/shared/platform';
import type { z } from 'zod';
import { MentorAssignments, MentorDirectory } from '../../hosts';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField } from '../../platform/http';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement, type LockedAgreement } from '../lock-agreement';
import { RecordAmendment } from './record-amendment';

type MentorChange = z.output<typeof changeMentorSchema>;

/** Gives a trainee another mentor: recorded with the day, nobody signs again (domain, §7). */
@Injectable()
export class ChangeMentor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly mentors: MentorDirectory,
    private readonly assignments: MentorAssignments,
    private readonly vault: AgreementVault,
    private readonly amendments: RecordAmendment,
  ) {}

  /**
   * @throws DomainError `agreements/not-found`; `agreements/not-allowed` unless in force; `agreements/version-in-signing`;
   *   `http/bad-input` for a day before the internship or after today, and for a mentor who cannot take the trainee
   */
  execute(actor: Actor, id: string, { mentorId, from, reason }: MentorChange): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.forActor(actor, id, 'host');
      const { agreement, open, current } = locked;
      if (agreement.status !== 'in-force' || current === null) throw new DomainError(agreementErrors.notAllowed);
      if (open?.status === 'signing') throw new DomainError(agreementErrors.versionInSigning);
      this.refuseDay(from, agreement.startsOn ?? from);
      const after = await this.freeMentor(mentorId, agreement.hostId, agreement.mentorId);
      const before = (await this.mentors.find(agreement.mentorId ? [agreement.mentorId] : [])).values().next().value;
      await this.write(locked, mentorId);
      agreement.mentorId = mentorId;
      const change = { field: 'mentor', before: before?.name ?? '', after: `${after.name}（自${from}起）` } as const;
      await this.amendments.execute(agreement, { kind: 'mentor', actor, reason, changes: [change] });
    });
  }

  /** Before the internship begins a change is from its first day on. */
  private refuseDay(from: string, firstDay: string): void {
    if (from < firstDay) throw badField('from', `不能早于见习的第一天（${firstDay}）`);
    const today = this.clock.today();
    if (from > (today < firstDay ? firstDay : today)) throw badField('from', '请在更换当天或之后登记');
  }

  private async freeMentor(mentorId: string, hostId: string, presentId: string | null) {
    const mentor = await this.mentors.lock(mentorId);
    if (mentor === undefined || mentor.hostId !== hostId || mentor.status !== 'active') {
      throw badField('mentorId', '请从本单位在岗的带教老师中选择');
    }
    if (mentorId === presentId) throw badField('mentorId', '这位老师正是现在的带教老师');
    const { traineesPerMentor } = valueOn(AGREEMENT_POLICY, this.clock.today());
    const trainees = (await this.assignments.counts([mentorId])).get(mentorId) ?? 0;
    if (trainees >= traineesPerMentor)
      throw badField('mentorId', `这位老师已带${trainees}人，最多带${traineesPerMentor}人`);
    return mentor;
  }

  /** A draft of a later version that names a mentor of its own keeps that one. */
  private async write({ agreement, open, current }: LockedAgreement, mentorId: string): Promise<void> {
    for (const version of [open, current]) {
      if (version === null) continue;
      const terms = this.vault.terms.decrypt(version.termsCipher);
      if (terms.mentorId !== agreement.mentorId) continue;
      const termsCipher = this.vault.terms.encrypt({ ...terms, mentorId });
      await this.transactions.manager
        .getRepository(AgreementVersionEntity)
        .update(version.id, { termsCipher, termsRevision: version.termsRevision + 1 });
    }
  }
}

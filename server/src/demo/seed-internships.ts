import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { monthOn, safetyTextOn } from '@qihang/shared/internships';
import { addDays, addMonths, type LocalDate } from '@qihang/shared/platform';
import { MentorDirectory } from '../hosts';
import { AcknowledgeSafety, FollowAgreement, InternshipQueries, SubmitMonth, SyncEntries } from '../internships';
import { Clock, FixedClock } from '../platform/clock';
import type { Actor } from '../platform/http';
import { DEMO_ORIGIN } from './demo-agreements';
import { DEMO_STIPEND_FEN, DEMO_WEEKS, type DemoWeek, weekdaysOf } from './demo-internships';
import { type DemoParties, SeedAgreements } from './seed-agreements';

/** Days before now on which the demo internship was agreed on, and began. */
const AGREED_BEFORE = 45;
const BEGAN_BEFORE = 38;
const DEMO_DEVICE = '00000000-0000-4000-8000-000000000138';

/** Makes an internship that has been going on for five weeks, by the same steps as people, each at its own time. */
@Injectable()
export class SeedInternships {
  constructor(
    private readonly clock: Clock,
    private readonly agreements: SeedAgreements,
    private readonly follow: FollowAgreement,
    private readonly internships: InternshipQueries,
    private readonly mentors: MentorDirectory,
    private readonly sync: SyncEntries,
    private readonly submit: SubmitMonth,
    private readonly safety: AcknowledgeSafety,
  ) {}

  /** @throws Error unless the clock is one that can be moved */
  async execute(trainee: Actor, parties: DemoParties): Promise<void> {
    const { clock } = this;
    if (!(clock instanceof FixedClock)) throw new Error('demo data need a clock that can be moved');
    const now = clock.now();
    const startsOn = addDays(clock.today(), -BEGAN_BEFORE);
    const moveTo = (day: LocalDate) => clock.set(`${day}T09:00:00Z`);
    try {
      moveTo(addDays(clock.today(), -AGREED_BEFORE));
      const agreementId = await this.agreements.inForce(trainee, parties, startsOn);
      await this.follow.handle({ agreementId });
      const { items } = await this.internships.mine(trainee, { as: 'trainee', limit: 1 });
      const internshipId = items[0]?.id;
      if (internshipId === undefined) throw new Error('the demo internship has not begun');
      const mentor = await this.mentorOf(parties);
      const { version } = safetyTextOn(startsOn);
      moveTo(startsOn);
      await this.safety.execute(trainee, internshipId, version, DEMO_ORIGIN);
      for (const [week, written] of DEMO_WEEKS.entries()) {
        const periodFrom = addDays(startsOn, week * 7);
        moveTo(addDays(periodFrom, 6));
        await this.log(mentor, internshipId, periodFrom, written);
      }
      await this.submitFirstMonth(mentor, internshipId, startsOn);
    } finally {
      clock.set(now);
    }
  }

  private async mentorOf({ mentorId }: DemoParties): Promise<Actor> {
    const mentor = (await this.mentors.find([mentorId])).get(mentorId);
    if (mentor === undefined) throw new Error('the demo mentor is missing');
    const { personId, hostId } = mentor;
    return { personId, sessionId: '0', grants: [{ role: 'mentor', hostId, divisionCode: null }] };
  }

  /** It waits for the trainee's word. */
  private async submitFirstMonth(mentor: Actor, id: string, startsOn: LocalDate): Promise<void> {
    const month = monthOn(startsOn, addMonths(startsOn, 3), startsOn);
    const attendedDays = month === undefined ? [] : weekdaysOf(month.from, month.to);
    const stipendPaidOn = this.clock.today();
    const figures = { attendedDays, stipendFen: DEMO_STIPEND_FEN, stipendPaidOn, proofPhotoIds: [], note: '' };
    await this.submit.execute(mentor, { id, number: 1 }, { revision: 0, ...figures });
  }

  private async log(
    mentor: Actor,
    internshipId: string,
    periodFrom: LocalDate,
    { task, rating, comment }: DemoWeek,
  ): Promise<void> {
    const periodTo = addDays(periodFrom, 6);
    const sentAt = this.clock.now().toISOString();
    const entry = {
      key: randomUUID(),
      internshipId,
      periodFrom,
      periodTo,
      tasks: [{ goalId: null, text: task }],
      attendedDays: weekdaysOf(periodFrom, periodTo),
      ratings: [{ skill: '岗位技能', rating }],
      comment,
      photoIds: [],
      writtenAt: sentAt,
      basedOn: 0,
    };
    const { items } = await this.sync.execute(mentor, { deviceId: DEMO_DEVICE, sentAt, entries: [entry] });
    if (items[0]?.outcome !== 'stored')
      throw new Error(`the demo entry was not stored: ${items[0]?.problems[0]?.message}`);
  }
}

import { Injectable } from '@nestjs/common';

/** Counts the trainees whom each of some mentors is assigned to now; who has none may be left out. */
export type TraineeCounter = (mentorIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * How many trainees mentors have. The domain that assigns them builds on this one, so it cannot be asked: it registers
 * its counter at start-up. Without one nobody is assigned to anybody.
 */
@Injectable()
export class MentorAssignments {
  private counter: TraineeCounter | undefined;

  /**
   * @param counter runs in the caller's transaction
   * @throws Error at the second call: two counts would be two truths
   */
  register(counter: TraineeCounter): void {
    if (this.counter !== undefined) throw new Error('the counter of trainees is registered already');
    this.counter = counter;
  }

  /** @returns trainees by mentor id, zeros included */
  async counts(mentorIds: readonly string[]): Promise<Map<string, number>> {
    const counted = mentorIds.length === 0 ? undefined : await this.counter?.(mentorIds);
    return new Map(mentorIds.map((id) => [id, counted?.get(id) ?? 0]));
  }
}

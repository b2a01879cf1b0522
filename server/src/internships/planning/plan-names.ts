import { Injectable } from '@nestjs/common';
import type { PlanSide } from '@qihang/shared/internships';
import { MentorDirectory } from '../../hosts';
import { SeekerDirectory } from '../../seekers';
import type { InternshipEntity } from '../internship.entity';

interface DoneBy {
  readonly bySide: PlanSide | null;
  readonly byMentorId: string | null;
}

/** Names who did something about a plan, also mentors of before. */
@Injectable()
export class PlanNames {
  constructor(
    private readonly mentors: MentorDirectory,
    private readonly seekers: SeekerDirectory,
  ) {}

  /** @returns the name of who did one of `done`; empty for the platform, and for who is not there any more */
  async of(
    { seekerId }: Pick<InternshipEntity, 'seekerId'>,
    done: readonly DoneBy[],
    isMasked: boolean,
  ): Promise<(one: DoneBy) => string> {
    const trainee = (await this.seekers.facts([seekerId])).get(seekerId);
    const mentors = await this.mentors.find([...new Set(done.flatMap(({ byMentorId }) => byMentorId ?? []))]);
    return ({ bySide, byMentorId }) => {
      if (bySide === null) return '';
      const person = bySide === 'trainee' ? trainee : mentors.get(byMentorId ?? '');
      return (isMasked ? person?.maskedName : person?.name) ?? '';
    };
  }
}

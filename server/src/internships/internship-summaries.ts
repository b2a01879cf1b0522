import { Injectable } from '@nestjs/common';
import { type InternshipSummary, monthOn } from '@qihang/shared/internships';
import { MentorDirectory } from '../hosts';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/http';
import { PostDirectory } from '../posts';
import { SeekerDirectory } from '../seekers';
import type { InternshipEntity } from './internship.entity';
import { sideOf } from './internship-scope';

/** Describes internships as rows of a list, some hundreds at most; each kind of thing is read once for all of them. */
@Injectable()
export class InternshipSummaries {
  constructor(
    private readonly clock: Clock,
    private readonly posts: PostDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly mentors: MentorDirectory,
  ) {}

  /** @returns in the same order; what the actor may not see is left out */
  async describe(actor: Actor, internships: readonly InternshipEntity[]): Promise<InternshipSummary[]> {
    const posts = await this.posts.summaries(internships.map(({ postId }) => postId));
    const trainees = await this.seekers.facts(internships.map(({ seekerId }) => seekerId));
    const mentors = await this.mentors.find([...new Set(internships.map(({ mentorId }) => mentorId))]);
    const today = this.clock.today();
    return internships.flatMap((internship) => {
      const side = sideOf(actor, internship);
      const post = posts.get(internship.postId);
      const trainee = trainees.get(internship.seekerId);
      const mentor = mentors.get(internship.mentorId);
      if (side === undefined || post === undefined || trainee === undefined || mentor === undefined) return [];
      const { id, agreementId, status, startsOn, endsOn, lastLoggedDay } = internship;
      const isMasked = side === 'bureau';
      return [
        {
          id,
          agreementId,
          status,
          postTitle: post.title,
          hostName: post.hostName,
          traineeName: isMasked ? trainee.maskedName : trainee.name,
          mentorName: isMasked ? mentor.maskedName : mentor.name,
          startsOn,
          endsOn,
          monthNumber: monthOn(startsOn, endsOn, today)?.number ?? null,
          lastLoggedDay,
        },
      ];
    });
  }
}

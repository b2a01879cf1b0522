import { Injectable } from '@nestjs/common';
import { type SafetyState, safetyPoints, safetyTextOf, safetyTextOn } from '@qihang/shared/internships';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { PostDirectory } from '../../posts';
import type { InternshipEntity } from '../internship.entity';
import { InternshipQueries } from '../internship.queries';
import { SafetyAcknowledgementEntity } from './safety-acknowledgement.entity';

/** The safety training as everybody sees it who may see the internship. */
@Injectable()
export class SafetyQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly internships: InternshipQueries,
    private readonly posts: PostDirectory,
  ) {}

  /** @throws DomainError `internships/not-found` for an unknown internship, and for one that the actor may not see */
  async get(actor: Actor, internshipId: string): Promise<SafetyState> {
    return this.stateOf(await this.internships.seenBy(actor, internshipId));
  }

  /** The wording is that which was acknowledged, else the one in force today. */
  async stateOf({ id, postId, startsOn }: InternshipEntity): Promise<SafetyState> {
    const kept = await this.transactions.manager
      .getRepository(SafetyAcknowledgementEntity)
      .findOneBy({ internshipId: id });
    const post = await this.posts.find(postId);
    if (post === undefined) throw new Error(`internship ${id} is on a post that is not there`);
    const text = kept ? safetyTextOf(kept.textVersion) : safetyTextOn(this.clock.today());
    if (text === undefined) throw new Error(`safety text ${kept?.textVersion} is not kept`);
    return {
      acknowledgedAt: kept?.acknowledgedAt.toISOString() ?? null,
      from: startsOn,
      version: text.version,
      points: safetyPoints(text, post.category),
    };
  }
}

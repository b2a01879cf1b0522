import { Injectable } from '@nestjs/common';
import type { HelpWish, Outcome, OutcomeKind } from '@qihang/shared/internships';
import type { LocalDate } from '@qihang/shared/platform';
import { Transactions } from '../../platform/database';
import { PostDirectory } from '../../posts';
import { InternshipEntity } from '../internship.entity';
import { OutcomeEntity } from './outcome.entity';

/** What became of a trainee, as it was recorded last. */
interface RecordedOutcome {
  readonly kind: OutcomeKind;
  readonly contractOn: LocalDate | null;
  /** Null for an open-ended contract. */
  readonly termMonths: number | null;
  readonly insuredFrom: LocalDate | null;
  readonly wishes: readonly HelpWish[];
  /** The trainee's word on a retention; null: none yet. */
  readonly answer: Outcome['answer'];
  /** The trainee's account. */
  readonly personId: string;
  readonly seekerId: string;
  readonly hostId: string;
  /** The host's division. */
  readonly divisionCode: string;
  readonly postTitle: string;
  /** Last day of the internship. */
  readonly endsOn: LocalDate;
}

/** Tells other domains the outcomes of internships. */
@Injectable()
export class OutcomeDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
  ) {}

  /** @returns undefined for an unknown internship, and while nobody has recorded an outcome */
  async of(internshipId: string): Promise<RecordedOutcome | undefined> {
    const { manager } = this.transactions;
    const outcome = await manager
      .getRepository(OutcomeEntity)
      .findOne({ where: { internshipId }, order: { number: 'DESC' } });
    const internship = await manager.getRepository(InternshipEntity).findOneBy({ id: internshipId });
    if (outcome === null || internship === null) return undefined;
    const { kind, contractOn, termMonths, insuredFrom, wishes, answer } = outcome;
    const { personId, seekerId, hostId, divisionCode, postId, endsOn } = internship;
    const postTitle = (await this.posts.titles([postId])).get(postId) ?? '';
    return {
      ...{ kind, contractOn, termMonths, insuredFrom, wishes, answer },
      ...{ personId, seekerId, hostId, divisionCode, postTitle, endsOn },
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Agreement } from '@qihang/shared/agreements';
import type { LocalDate } from '@qihang/shared/platform';
import { FillDetails, FillTerms, OpenAgreement, SendAgreement, SignAgreement, WitnessAgreements } from '../agreements';
import { AcceptOffer, AnswerApplicant, ApplyToPost } from '../applications';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/http';
import { DEMO_CODE } from '../platform/settings';
import { DEMO_DETAILS, DEMO_ORIGIN, demoTerms } from './demo-agreements';

/** Who acts in the demo, and on what. */
export interface DemoParties {
  readonly agent: Actor;
  readonly officer: Actor;
  readonly mentorId: string;
  readonly postId: string;
}

/** Makes agreements by the same steps as people: one to go on with, one in force, which the worker seals. */
@Injectable()
export class SeedAgreements {
  constructor(
    private readonly clock: Clock,
    private readonly apply: ApplyToPost,
    private readonly answer: AnswerApplicant,
    private readonly accept: AcceptOffer,
    private readonly open: OpenAgreement,
    private readonly terms: FillTerms,
    private readonly details: FillDetails,
    private readonly send: SendAgreement,
    private readonly sign: SignAgreement,
    private readonly witness: WitnessAgreements,
  ) {}

  /**
   * An agreement whose host has filled in its part; the trainee's is blank.
   * @param startsOn today unless told
   */
  async draft(trainee: Actor, parties: DemoParties, startsOn = this.clock.today()): Promise<Agreement> {
    const { agent, mentorId, postId } = parties;
    const application = await this.apply.execute(trainee, { postId, message: '学过相关课程，希望参加见习。' });
    const offered = await this.answer.execute(agent, application.id, 'offer', { version: application.version });
    await this.accept.execute(trainee, application.id, { version: offered.version });
    const { id, termsRevision, terms } = await this.open.execute(agent, application.id);
    const filled = demoTerms(terms, mentorId, startsOn);
    return this.terms.execute(agent, id, { revision: termsRevision, terms: filled });
  }

  /**
   * An agreement that all have signed.
   * @param startsOn today unless told
   * @returns its id
   */
  async inForce(trainee: Actor, parties: DemoParties, startsOn?: LocalDate): Promise<string> {
    const { agent, officer } = parties;
    const drafted = await this.draft(trainee, parties, startsOn);
    const { id } = drafted;
    const filled = { revision: drafted.detailsRevision, details: DEMO_DETAILS };
    const { termsRevision, detailsRevision } = await this.details.execute(trainee, id, filled);
    const { contentHash } = await this.send.execute(agent, id, { termsRevision, detailsRevision });
    if (contentHash === null) throw new Error('the demo agreement was not sent');
    const signing = { contentHash, signAs: 'self', code: DEMO_CODE, drawing: null } as const;
    for (const signer of [agent, trainee]) await this.sign.execute(signer, id, signing, DEMO_ORIGIN);
    const { items } = await this.witness.execute(officer, [{ id, contentHash }], DEMO_ORIGIN);
    if (items[0]?.outcome !== 'signed') throw new Error(`the demo agreement was not witnessed: ${items[0]?.message}`);
    return id;
  }
}

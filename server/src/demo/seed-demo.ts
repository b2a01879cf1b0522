import { Injectable } from '@nestjs/common';
import type { Application } from '@qihang/shared/applications';
import { AcceptOffer, AnswerApplicant, ApplyToPost, WithdrawApplication } from '../applications';
import { CreatePerson } from '../identity';
import { PersonEntity } from '../identity/person.entity';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import type { Actor, ActorGrant } from '../platform/http';
import { CreateSeeker } from '../seekers';
import { DEMO_ACCOUNTS, type DemoAccount, grantsOf } from './demo-accounts';
import { demoPhone } from './demo-people';
import { DemoRandom } from './demo-random';
import { DEMO_SEEKERS, demoSeeker } from './demo-seekers';
import { type DemoParties, SeedAgreements } from './seed-agreements';
import { type SeededHost, SeedHosts } from './seed-hosts';
import { SeedInternships } from './seed-internships';
import { SeedMentors } from './seed-mentors';

const SEED = 138;
const FIRST_SEEKER_PHONE = 1_000;
const DEMO_DIVISION = '410100';

/** How far each of the first seekers' applications to the demo host goes, so that every state is there. */
const ENDINGS = ['sent', 'viewed', 'invited', 'offered', 'accepted', 'declined', 'withdrawn'] as const;

const SEEKER: ActorGrant = { role: 'seeker', hostId: null, divisionCode: null };

interface SeededAccount {
  readonly account: DemoAccount;
  readonly actor: Actor;
}

/** Makes the demo data once: hosts, mentors, posts, seekers in every state, accounts, agreements. All of it, or nothing. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly hosts: SeedHosts,
    private readonly mentors: SeedMentors,
    private readonly createPerson: CreatePerson,
    private readonly createSeeker: CreateSeeker,
    private readonly apply: ApplyToPost,
    private readonly answer: AnswerApplicant,
    private readonly accept: AcceptOffer,
    private readonly withdraw: WithdrawApplication,
    private readonly agreements: SeedAgreements,
    private readonly internships: SeedInternships,
  ) {}

  /** @returns false if the demo data were there already */
  execute(): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      if (await manager.existsBy(PersonEntity, { isDemo: true })) return false;
      const random = new DemoRandom(SEED);
      const hosts = await this.hosts.execute(random, this.clock.today());
      const demoHost = hosts.find(({ divisionCode }) => divisionCode === DEMO_DIVISION);
      if (demoHost === undefined) throw new Error('no host in the demo division');
      const accounts = await this.seedAccounts(demoHost);
      const agent = accountWith(accounts, ({ roles }) => roles.includes('host'));
      const [mentorId, otherMentorId] = await this.mentors.execute(demoHost.id, agent);
      const seekers = await this.seedSeekers(random);
      await this.seedApplications(seekers, demoHost, agent);
      const postId = demoHost.postIds.at(-1);
      const officer = accountWith(accounts, ({ roles }) => roles.some((role) => role !== 'host'));
      if (mentorId !== undefined && otherMentorId !== undefined && postId !== undefined) {
        const parties = { agent, officer, postId };
        await this.seedAgreements(accounts, { ...parties, mentorId });
        await this.seedInternships(accounts, { ...parties, mentorId: otherMentorId });
      }
      return true;
    });
  }

  private async seedAccounts(host: SeededHost): Promise<SeededAccount[]> {
    const seeded: SeededAccount[] = [];
    for (const account of DEMO_ACCOUNTS) {
      const { phone, displayName, signUp } = account;
      const grants = grantsOf(account, host.id);
      const personId = await this.createPerson.execute({ phone, displayName, grants, isDemo: true });
      if (signUp) await this.createSeeker.execute({ personId, matchingConsent: true, ...signUp(this.clock.today()) });
      seeded.push({ account, actor: actorOf(personId, signUp ? [...grants, SEEKER] : grants) });
    }
    return seeded;
  }

  private async seedAgreements(accounts: readonly SeededAccount[], parties: DemoParties): Promise<void> {
    for (const { account, actor } of accounts) {
      if (account.agreement === 'draft') await this.agreements.draft(actor, parties);
      if (account.agreement === 'in-force') await this.agreements.inForce(actor, parties);
    }
  }

  private async seedInternships(accounts: readonly SeededAccount[], parties: DemoParties): Promise<void> {
    for (const { account, actor } of accounts) {
      if (account.agreement === 'going-on') await this.internships.execute(actor, parties);
    }
  }

  private async seedSeekers(random: DemoRandom): Promise<Actor[]> {
    const seekers: Actor[] = [];
    for (let place = 0; place < DEMO_SEEKERS; place += 1) {
      const phone = demoPhone(FIRST_SEEKER_PHONE + place);
      const personId = await this.createPerson.execute({ phone, displayName: '求职者', grants: [], isDemo: true });
      const signUp = demoSeeker(random, place, this.clock.today());
      await this.createSeeker.execute({ personId, matchingConsent: place % 5 !== 4, ...signUp });
      seekers.push(actorOf(personId, [SEEKER]));
    }
    return seekers;
  }

  private async seedApplications(seekers: readonly Actor[], host: SeededHost, agent: Actor): Promise<void> {
    const [postId] = host.postIds;
    if (postId === undefined) return;
    for (const [place, ending] of ENDINGS.entries()) {
      const seeker = seekers[place];
      if (seeker === undefined) return;
      const application = await this.apply.execute(seeker, { postId, message: '希望有机会学习，可以随时到岗。' });
      await this.moveOn(application, ending, seeker, agent);
    }
  }

  private async moveOn(
    { id, version }: Application,
    ending: (typeof ENDINGS)[number],
    seeker: Actor,
    agent: Actor,
  ): Promise<void> {
    const byHost = {
      viewed: 'view',
      invited: 'invite',
      offered: 'offer',
      accepted: 'offer',
      declined: 'decline',
    } as const;
    if (ending === 'sent') return;
    if (ending === 'withdrawn') {
      await this.withdraw.execute(seeker, id, 'withdraw', { version });
      return;
    }
    const answered = await this.answer.execute(agent, id, byHost[ending], { version });
    if (ending === 'accepted') await this.accept.execute(seeker, id, { version: answered.version });
  }
}

/** @throws Error if no demo account is of that kind */
function accountWith(accounts: readonly SeededAccount[], isMeant: (account: DemoAccount) => boolean): Actor {
  const found = accounts.find(({ account }) => isMeant(account));
  if (found === undefined) throw new Error('a demo account is missing');
  return found.actor;
}

function actorOf(personId: string, grants: Actor['grants']): Actor {
  return { personId, sessionId: '0', grants };
}

import { Injectable } from '@nestjs/common';
import { EDUCATION_LEVEL_FACTS, type LocalDate } from '@qihang/shared/platform';
import { HostEntity } from '../hosts/host.entity';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { PersonalDataCipher } from '../platform/personal-data';
import { ReferenceLists } from '../platform/reference';
import { postSearchText } from '../posts';
import { PostEntity } from '../posts/post.entity';
import { type DemoHost, demoHosts } from './demo-hosts';
import { demoName, demoPhone } from './demo-people';
import { type DemoPost, demoPosts } from './demo-posts';
import type { DemoRandom } from './demo-random';

const HOSTS_PER_DIVISION = 5;
const FIRST_CONTACT_PHONE = 5_000;
const DAY_MS = 86_400_000;

export interface SeededHost {
  readonly id: string;
  readonly divisionCode: string;
  readonly postIds: readonly string[];
}

/** Fills all 19 divisions with hosts and published posts. */
@Injectable()
export class SeedHosts {
  constructor(
    private readonly transactions: Transactions,
    private readonly cipher: PersonalDataCipher,
    private readonly lists: ReferenceLists,
    private readonly clock: Clock,
  ) {}

  async execute(random: DemoRandom, today: LocalDate): Promise<SeededHost[]> {
    const seeded: SeededHost[] = [];
    let posts = 0;
    for (const host of demoHosts(random, HOSTS_PER_DIVISION)) {
      const id = await this.insertHost(random, host, seeded.length);
      const made = demoPosts(random, host, today, { hostNumber: seeded.length, firstNumber: posts });
      posts += made.length;
      const postIds: string[] = [];
      for (const post of made) postIds.push(await this.insertPost(id, host, post));
      seeded.push({ id, divisionCode: host.divisionCode, postIds });
    }
    return seeded;
  }

  private async insertHost(random: DemoRandom, demo: DemoHost, place: number): Promise<string> {
    const { category: _, ...facts } = demo;
    const hosts = this.transactions.manager.getRepository(HostEntity);
    const host = hosts.create({
      ...facts,
      contactNameCipher: this.cipher.encrypt(demoName(random), 'hosts.contact_name_cipher'),
      contactPhoneCipher: this.cipher.encrypt(demoPhone(FIRST_CONTACT_PHONE + place), 'hosts.contact_phone_cipher'),
      status: 'approved',
      createdAt: this.clock.now(),
    });
    return (await hosts.save(host)).id;
  }

  private async insertPost(hostId: string, host: DemoHost, { publishedDaysAgo, ...facts }: DemoPost): Promise<string> {
    const publishedAt = new Date(this.clock.now().getTime() - publishedDaysAgo * DAY_MS);
    const { divisionCode, address } = host;
    const posts = this.transactions.manager.getRepository(PostEntity);
    const post = posts.create({
      ...facts,
      hostId,
      majors: [...facts.majors],
      divisionCode,
      address,
      educationRank: EDUCATION_LEVEL_FACTS[facts.education].rank,
      latitude: null,
      longitude: null,
      status: 'published',
      closeReason: null,
      closeNote: null,
      returnReason: null,
      publishedAt,
      searchText: postSearchText({ ...facts, hostName: host.name, divisionCode, address }, this.lists.divisions),
      createdAt: publishedAt,
    });
    return (await posts.save(post)).id;
  }
}

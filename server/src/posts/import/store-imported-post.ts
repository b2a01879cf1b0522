import { Injectable } from '@nestjs/common';
import { EDUCATION_LEVEL_FACTS } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ReferenceLists } from '../../platform/reference';
import { PostEntity } from '../post.entity';
import { postSearchText } from '../post-search-text';
import { ImportHosts } from './import-hosts';
import type { PostRow, PostRowFault } from './rules/read-post-row';

/** Makes a draft post of a row, unless the same post is there already. */
@Injectable()
export class StoreImportedPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly hosts: ImportHosts,
    private readonly lists: ReferenceLists,
    private readonly clock: Clock,
  ) {}

  /** @returns the new post's id, or why there is none */
  async execute(row: PostRow): Promise<{ postId: string } | { faults: PostRowFault[] }> {
    const host = await this.hosts.hostOf(row);
    if ('reason' in host) return { faults: [{ column: 'hostName', reason: host.reason }] };
    const posts = this.transactions.manager.getRepository(PostEntity);
    const { hostName, creditCode, ...facts } = row;
    const same = { hostId: host.id, title: row.title, divisionCode: row.divisionCode };
    const twins = await posts.find({ where: same, select: { status: true, monthlyStipendFen: true, months: true } });
    const repeated = twins.some(
      ({ status, monthlyStipendFen, months }) =>
        status !== 'closed' && monthlyStipendFen === row.monthlyStipendFen && months === row.months,
    );
    if (repeated)
      return { faults: [{ column: 'title', reason: '同一单位已有相同的岗位（名称、地点、期限和补助都相同）' }] };
    const post = posts.create({
      ...facts,
      hostId: host.id,
      majors: [...row.majors],
      educationRank: EDUCATION_LEVEL_FACTS[row.education].rank,
      latitude: null,
      longitude: null,
      demonstration: false,
      status: 'draft',
      closeReason: null,
      returnReason: null,
      closeNote: null,
      publishedAt: null,
      searchText: postSearchText({ ...row, hostName }, this.lists.divisions),
      createdAt: this.clock.now(),
    });
    return { postId: (await posts.save(post)).id };
  }
}

import { Injectable } from '@nestjs/common';
import type { AgreementSummary, Party } from '@qihang/shared/agreements';
import { In } from 'typeorm';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { ReferenceLists } from '../../platform/reference';
import { PostDirectory } from '../../posts';
import { SeekerDirectory } from '../../seekers';
import { AgreementEntity } from '../agreement.entity';
import { sideOf } from '../agreement-scope';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { EarlyEndEntity } from '../changes/early-end.entity';
import { isTurnOf } from './whose-turn';

type VersionRow = Pick<
  AgreementVersionEntity,
  'agreementId' | 'number' | 'status' | 'contentHash' | 'seal' | 'detailsCipher'
>;

/** Describes agreements as rows of a list, some hundreds at most; each kind of thing is read once for all of them. */
@Injectable()
export class AgreementSummaries {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: ReferenceLists,
    private readonly vault: AgreementVault,
    private readonly posts: PostDirectory,
    private readonly seekers: SeekerDirectory,
  ) {}

  /**
   * @param actor party or officer of each of the agreements
   * @returns in the same order; what the actor may not see is left out
   */
  async describe(actor: Actor, agreements: readonly AgreementEntity[]): Promise<AgreementSummary[]> {
    const ids = agreements.map(({ id }) => id);
    const posts = await this.posts.summaries(agreements.map(({ postId }) => postId));
    const trainees = await this.seekers.facts(agreements.map(({ seekerId }) => seekerId));
    const versions = await this.versionsOf(ids);
    const requesters = await this.requestersOf(agreements);
    return agreements.flatMap((agreement) => {
      const side = sideOf(actor, agreement);
      const post = posts.get(agreement.postId);
      const trainee = trainees.get(agreement.seekerId);
      if (side === undefined || post === undefined || trainee === undefined) return [];
      const numbered = (number: number | null) =>
        versions.find((version) => version.agreementId === agreement.id && version.number === number);
      const open = numbered(agreement.openVersion);
      const { id, number, status, way, waitingFor, endRequest } = agreement;
      return [
        {
          id,
          number,
          status,
          way,
          postTitle: post.title,
          hostName: post.hostName,
          traineeName: side === 'bureau' ? trainee.maskedName : trainee.name,
          divisionName: this.lists.divisions.fullName(agreement.divisionCode),
          startsOn: agreement.startsOn,
          endsOn: agreement.endsOn,
          waitingFor: partyOf(waitingFor),
          myTurn: isTurnOf(side, {
            waitingFor,
            endRequest,
            endRequestedBy: requesters.get(id) ?? null,
            collectsPaper: open?.status === 'signing' && way === 'paper' && waitingFor === null,
            draftDetails: open?.status === 'draft' ? this.vault.details.decrypt(open.detailsCipher) : null,
          }),
          contentHash: open?.status === 'signing' ? open.contentHash : null,
          seal: numbered(agreement.currentVersion)?.seal ?? 'none',
          hasObjection: endRequest === 'objected',
          changedAt: agreement.changedAt.toISOString(),
        },
      ];
    });
  }

  /** Open and current versions (`uq_agreement_versions_number`). */
  private async versionsOf(agreementIds: readonly string[]): Promise<VersionRow[]> {
    if (agreementIds.length === 0) return [];
    return this.transactions.manager
      .getRepository(AgreementVersionEntity)
      .createQueryBuilder('v')
      .select(['v.id', 'v.agreementId', 'v.number', 'v.status', 'v.contentHash', 'v.seal', 'v.detailsCipher'])
      .innerJoin(AgreementEntity, 'a', 'a.id = v.agreement_id AND v.number IN (a.open_version, a.current_version)')
      .where('v.agreement_id IN (:...agreementIds)', { agreementIds })
      .getMany();
  }

  /** Who asked for the early ends that are not answered (`ix_agreement_ends_agreement`). */
  private async requestersOf(agreements: readonly AgreementEntity[]): Promise<Map<string, 'host' | 'trainee'>> {
    const asked = agreements.filter(({ endRequest }) => endRequest === 'requested').map(({ id }) => id);
    if (asked.length === 0) return new Map();
    const ends = await this.transactions.manager.getRepository(EarlyEndEntity).find({
      where: { agreementId: In(asked), status: 'requested' },
      select: { id: true, agreementId: true, bySide: true },
    });
    return new Map(ends.map(({ agreementId, bySide }) => [agreementId, bySide]));
  }
}

/** Paper waits for an officer who is no signer yet. */
export function partyOf(waitingFor: AgreementEntity['waitingFor']): Party | null {
  return waitingFor === 'paper' ? null : waitingFor;
}

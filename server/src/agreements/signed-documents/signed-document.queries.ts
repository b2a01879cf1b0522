import { Injectable } from '@nestjs/common';
import { type agreementDocumentRoutes, lastDayOf, type SignedDocument } from '@qihang/shared/agreements';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { type Actor, hostIdsOf } from '../../platform/http';
import { PostDirectory } from '../../posts';
import { SeekerDirectory } from '../../seekers';
import { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';

type MineQuery = RouteInput<typeof agreementDocumentRoutes.mine>['query'];

/** A version that all have signed, with its agreement. */
export interface SignedVersion {
  readonly agreement: AgreementEntity;
  readonly version: AgreementVersionEntity;
}

const TITLE = '就业见习协议';

/** Signed documents of a person: every version that ever was in force. */
@Injectable()
export class SignedDocumentQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly vault: AgreementVault,
  ) {}

  /** The actor's documents, the last signed first. */
  async list(actor: Actor, { as, cursor, limit }: MineQuery): Promise<RouteReply<typeof agreementDocumentRoutes.mine>> {
    const query = as === 'trainee' ? this.ofTrainee(actor) : this.ofHosts(actor);
    const key = decodeCursor(cursor, 1);
    if (key) query.andWhere('v.id < :id', { id: key[0] });
    const rows = await query
      .orderBy('v.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(rows, limit, ({ id }) => [id]);
    return { items: await this.describe(await this.withAgreements(items)), nextCursor };
  }

  /** Every document of the actor as trainee, oldest first. */
  async allOfTrainee(actor: Actor): Promise<SignedVersion[]> {
    return this.withAgreements(await this.ofTrainee(actor).orderBy('v.id').getMany());
  }

  private ofTrainee({ personId }: Actor) {
    return this.signed().andWhere('a.person_id = :personId', { personId });
  }

  private ofHosts(actor: Actor) {
    const hostIds = hostIdsOf(actor);
    return hostIds.length === 0
      ? this.signed().andWhere('FALSE')
      : this.signed().andWhere('a.host_id IN (:...hostIds)', { hostIds });
  }

  /** From the agreements of one person or host (`ix_agreements_person`, `ix_agreements_host`) to their few versions. */
  private signed(): SelectQueryBuilder<AgreementVersionEntity> {
    return this.transactions.manager
      .getRepository(AgreementVersionEntity)
      .createQueryBuilder('v')
      .innerJoin(AgreementEntity, 'a', 'a.id = v.agreement_id')
      .where('v.effective_at IS NOT NULL');
  }

  private async withAgreements(versions: readonly AgreementVersionEntity[]): Promise<SignedVersion[]> {
    const ids = [...new Set(versions.map(({ agreementId }) => agreementId))];
    const found = ids.length === 0 ? [] : await this.agreements.findBy({ id: In(ids) });
    const byId = new Map(found.map((agreement) => [agreement.id, agreement]));
    return versions.flatMap((version) => {
      const agreement = byId.get(version.agreementId);
      return agreement === undefined ? [] : [{ agreement, version }];
    });
  }

  private async describe(signed: readonly SignedVersion[]): Promise<SignedDocument[]> {
    const posts = await this.posts.summaries(signed.map(({ agreement }) => agreement.postId));
    const trainees = await this.seekers.facts(signed.map(({ agreement }) => agreement.seekerId));
    return signed.flatMap(({ agreement, version }) => {
      const { startsOn, months } = this.vault.terms.decrypt(version.termsCipher);
      if (startsOn === null || months === null || version.effectiveAt === null) return [];
      return [
        {
          agreementId: agreement.id,
          number: agreement.number,
          versionNumber: version.number,
          title: version.number === 1 ? TITLE : `${TITLE}（第${version.number}版）`,
          hostName: posts.get(agreement.postId)?.hostName ?? '',
          traineeName: trainees.get(agreement.seekerId)?.name ?? '',
          status: agreement.status,
          way: version.way,
          startsOn,
          endsOn: lastDayOf(startsOn, months),
          signedAt: version.effectiveAt.toISOString(),
          seal: version.seal,
        },
      ];
    });
  }

  private get agreements() {
    return this.transactions.manager.getRepository(AgreementEntity);
  }
}

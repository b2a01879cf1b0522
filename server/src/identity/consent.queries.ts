import { Injectable } from '@nestjs/common';
import { type ConsentKind, consentKindSchema } from '@qihang/shared/identity';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import { Transactions } from '../platform/database';
import { ConsentEntity } from './consent.entity';

/** Reads of what persons consent to. */
@Injectable()
export class ConsentQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Every kind with its present state; one that was never asked for counts as not given. */
  async list(personId: string) {
    const given = await this.rows.findBy({ personId });
    const items = consentKindSchema.options.map((kind) => {
      const consent = given.find((row) => row.kind === kind);
      return {
        kind,
        granted: consent?.granted ?? false,
        noticeVersion: consent?.noticeVersion ?? PRIVACY_NOTICE_VERSION,
        at: consent?.at.toISOString() ?? null,
      };
    });
    return { items, currentNoticeVersion: PRIVACY_NOTICE_VERSION };
  }

  /** @returns whether the person consents now, to whatever version of the notice */
  isGranted(personId: string, kind: ConsentKind): Promise<boolean> {
    return this.rows.existsBy({ personId, kind, granted: true });
  }

  /** @returns whether the person has accepted the privacy notice that is in force */
  hasAcceptedNotice(personId: string): Promise<boolean> {
    return this.rows.existsBy({
      personId,
      kind: 'privacy-notice',
      granted: true,
      noticeVersion: PRIVACY_NOTICE_VERSION,
    });
  }

  private get rows() {
    return this.transactions.manager.getRepository(ConsentEntity);
  }
}

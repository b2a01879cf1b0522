import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { SignUpDraft } from '@qihang/shared/seekers';
import { Clock } from '../platform/clock';
import { isDuplicateKey, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { SeekerEntity } from './seeker.entity';
import { seekerErrors } from './seekers.errors';
import { SignUpDraftEntity } from './sign-up-draft.entity';
import { SignUpDrafts } from './sign-up-drafts';

/** Keeps a half-finished sign-up on the server, so that it survives closing the app and can go on on another device. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly drafts: SignUpDrafts,
  ) {}

  /**
   * @param draft with the revision it is based on; 0: none was there
   * @returns the draft with its new revision
   * @throws DomainError seekers/draft-superseded when another device saved meanwhile: `GET /seekers/me` has the newer
   *   draft (a problem carries no personal data); seekers/already-signed-up
   */
  async execute({ personId }: Actor, draft: SignUpDraft): Promise<SignUpDraft> {
    return this.transactions.run(async (manager) => {
      if (await manager.getRepository(SeekerEntity).existsBy({ personId })) {
        throw new DomainError(seekerErrors.alreadySignedUp);
      }
      const saved = { ...draft, revision: draft.revision + 1 };
      const written = await (draft.revision === 0 ? this.begin(personId, saved) : this.replace(personId, saved));
      if (written) return saved;
      // The same save again, because its answer was lost, is no conflict.
      if (isDeepStrictEqual(await this.drafts.of(personId), saved)) return saved;
      throw new DomainError(seekerErrors.draftSuperseded);
    });
  }

  private async begin(personId: string, draft: SignUpDraft): Promise<boolean> {
    try {
      await this.rows.insert({ personId, ...this.columnsOf(draft) });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  private async replace(personId: string, draft: SignUpDraft): Promise<boolean> {
    const { affected } = await this.rows.update({ personId, revision: draft.revision - 1 }, this.columnsOf(draft));
    return affected === 1;
  }

  private columnsOf(draft: SignUpDraft) {
    return { draftCipher: this.drafts.seal(draft), revision: draft.revision, savedAt: this.clock.now() };
  }

  private get rows() {
    return this.transactions.manager.getRepository(SignUpDraftEntity);
  }
}

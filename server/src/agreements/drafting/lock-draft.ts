import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { AgreementSide } from '../agreement-scope';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement, type LockedAgreement } from '../lock-agreement';

export interface LockedDraft extends LockedAgreement {
  readonly open: AgreementVersionEntity;
}

/** Locks an agreement whose open version is a draft, for the side that writes a part of it. */
@Injectable()
export class LockDraft {
  constructor(private readonly locking: LockAgreement) {}

  /** @throws DomainError `agreements/not-found`, `agreements/not-allowed` unless a version is drafted */
  async execute(actor: Actor, id: string, side: AgreementSide): Promise<LockedDraft> {
    const { agreement, open, current } = await this.locking.forActor(actor, id, side);
    if (open?.status !== 'draft')
      throw new DomainError(agreementErrors.notAllowed, { detail: `version ${open?.status}` });
    return { agreement, open, current };
  }
}

/**
 * Two devices write one part: the later save of the two is refused when it was made on an older state.
 * @throws DomainError `agreements/changed`
 */
export function assertRevision(seen: number, now: number): void {
  if (seen !== now) throw new DomainError(agreementErrors.changed, { detail: `now revision ${now}` });
}

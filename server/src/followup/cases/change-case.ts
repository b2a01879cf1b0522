import { Injectable } from '@nestjs/common';
import {
  type FollowUpAction,
  type FollowUpEvent,
  type FollowUpStatus,
  followUpStatus,
  type NextStep,
} from '@qihang/shared/followup';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { FollowUpVault } from '../follow-up-vault';
import { followUpErrors } from '../followup.errors';
import { CaseEntity } from './case.entity';
import { CaseEventEntity } from './case-event.entity';

/** Who acts on a case: an officer, the person, or the platform. */
export interface CaseActor {
  readonly role: FollowUpEvent['by'];
  /** Null for the platform. */
  readonly personId: string | null;
}

/** What was done, as the history keeps it. */
export interface CaseAct extends Partial<Pick<FollowUpEvent, 'service' | 'servedOn' | 'result'>> {
  readonly kind: FollowUpEvent['kind'];
  readonly by: CaseActor;
  readonly words?: string;
  /** Whether the person reads the words. */
  readonly isShown?: boolean;
  readonly nextStep?: NextStep;
}

/** Changes a case and keeps in its history by whom and why; the caller holds the case. */
@Injectable()
export class ChangeCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: FollowUpVault,
  ) {}

  /**
   * @param columns what changes besides the next step of the act
   * @returns id of the entry in the history
   */
  async execute(found: CaseEntity, columns: Partial<CaseEntity>, act: CaseAct): Promise<string> {
    const { manager } = this.transactions;
    const step = act.nextStep && { dueOn: act.nextStep.on, nextStepCipher: this.vault.step.encrypt(act.nextStep.text) };
    const changed = { ...columns, ...step, revision: found.revision + 1 };
    await manager.getRepository(CaseEntity).update(found.id, changed);
    Object.assign(found, changed);
    return this.record(found.id, act);
  }

  /** @returns id of the entry in the history */
  async record(caseId: string, act: CaseAct): Promise<string> {
    const { identifiers } = await this.transactions.manager.getRepository(CaseEventEntity).insert({
      caseId,
      kind: act.kind,
      byRole: act.by.role,
      byPersonId: act.by.personId,
      at: this.clock.now(),
      service: act.service ?? null,
      servedOn: act.servedOn ?? null,
      result: act.result ?? null,
      wordsCipher: this.vault.words.encrypt(act.words ?? ''),
      isShown: act.isShown ?? false,
      nextStepCipher: this.vault.plannedStep.encrypt(act.nextStep?.text ?? ''),
      nextStepOn: act.nextStep?.on ?? null,
    });
    return String(identifiers[0]?.id);
  }
}

/** @throws DomainError `followup/not-allowed` if the status does not allow it */
export function statusAfter(found: CaseEntity, action: FollowUpAction, { role }: CaseActor): FollowUpStatus {
  const status = followUpStatus.statusAfter(found.status, action, role);
  if (status === undefined) throw new DomainError(followUpErrors.notAllowed);
  return status;
}

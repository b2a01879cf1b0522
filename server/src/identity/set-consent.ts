import { Injectable } from '@nestjs/common';
import type { ConsentKind } from '@qihang/shared/identity';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Outbox } from '../platform/outbox';
import { ConsentEntity } from './consent.entity';
import { ConsentEntryEntity } from './consent-entry.entity';
import { identityErrors } from './identity.errors';
import { consentChanged } from './identity.events';
import { PersonDirectory } from './person-directory';

export interface ConsentChange {
  readonly kind: ConsentKind;
  readonly granted: boolean;
  /** Version of the notice that was on the screen. */
  readonly noticeVersion: string;
}

/** Gives or withdraws one consent. The history keeps every change; saying the same again changes nothing. */
@Injectable()
export class SetConsent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: PersonDirectory,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Withdrawing the privacy notice withdraws every other consent with it: they rest on it.
   * @throws DomainError identity/notice-outdated when consent is given to another version than the one in force
   */
  async execute(personId: string, change: ConsentChange) {
    if (change.granted && change.noticeVersion !== PRIVACY_NOTICE_VERSION) {
      throw new DomainError(identityErrors.noticeOutdated);
    }
    return this.transactions.run(async (manager) => {
      // Sign-up locks the person too, so it sees this change or comes before its event.
      await this.persons.lock(personId);
      const consents = manager.getRepository(ConsentEntity);
      if (change.kind === 'privacy-notice' && !change.granted) {
        for (const { kind } of await consents.findBy({ personId, granted: true })) {
          if (kind !== 'privacy-notice') await this.change(personId, { ...change, kind });
        }
      }
      await this.change(personId, change);
      const { kind, granted, noticeVersion, at } = await consents.findOneByOrFail({ personId, kind: change.kind });
      return { kind, granted, noticeVersion, at: at.toISOString() };
    });
  }

  private async change(personId: string, { kind, granted, noticeVersion }: ConsentChange): Promise<void> {
    const { manager } = this.transactions;
    const consents = manager.getRepository(ConsentEntity);
    const before = await consents.findOneBy({ personId, kind });
    if (before && before.granted === granted && (!granted || before.noticeVersion === noticeVersion)) return;
    const row = { personId, kind, granted, noticeVersion, at: this.clock.now() };
    await consents.save(row);
    await manager.getRepository(ConsentEntryEntity).insert(row);
    if ((before?.granted ?? false) !== granted) await this.outbox.add(consentChanged, { personId, kind, granted });
  }
}

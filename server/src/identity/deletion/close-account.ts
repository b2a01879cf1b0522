import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { PersonalDataCipher } from '../../platform/personal-data';
import { ConsentEntity } from '../consent.entity';
import { PersonEntity } from '../person.entity';
import { PersonDirectory } from '../person-directory';
import { PersonGrantEntity } from '../person-grant.entity';
import { PHONE_CONTEXT } from '../persons';
import { SessionEntity } from '../session.entity';
import { SetConsent } from '../set-consent';
import { SignInCodeEntity } from '../sign-in-code.entity';

const HASH_BYTES = 32;

/** What identity itself keeps about a person: closes the account, so that nobody signs in to it or acts for it again. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: PersonalDataCipher,
    private readonly directory: PersonDirectory,
    private readonly consents: SetConsent,
  ) {}

  /** @returns why not, in words for the person */
  async obstacles(personId: string): Promise<string[]> {
    const grants = await this.transactions.manager.getRepository(PersonGrantEntity).findBy({ personId });
    const found: string[] = [];
    if (grants.some(({ role }) => role === 'officer')) {
      found.push('您的账号有人社部门的工作权限，请先请管理员收回，再注销。');
    }
    for (const { role, hostId } of grants) {
      if (role !== 'host-agent' || hostId === null) continue;
      const agents = await this.directory.agentsOf(hostId);
      if (agents.length === 1) found.push('您是单位唯一的经办人，请先请人社部门为单位换一位经办人，再注销。');
    }
    return found;
  }

  /**
   * Consents are withdrawn and their history stays, as proof of what was consented to when; the row of the person stays,
   * with nothing in it, because others name it. Needs a transaction that holds the person.
   */
  async execute(personId: string): Promise<void> {
    const { manager } = this.transactions;
    const { phoneIndex } = await manager.getRepository(PersonEntity).findOneByOrFail({ id: personId });
    await manager.getRepository(SignInCodeEntity).delete({ phoneIndex });
    await manager.query('DELETE t FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id WHERE s.person_id = ?', [
      personId,
    ]);
    const ended = { endedAt: this.clock.now(), endReason: 'person-deleted', userAgent: '' } as const;
    await manager.getRepository(SessionEntity).update({ personId }, ended);
    await manager.getRepository(PersonGrantEntity).delete({ personId });
    await this.withdrawConsents(personId);
    await manager.getRepository(PersonEntity).update(personId, {
      phoneCipher: this.cipher.encrypt('', PHONE_CONTEXT),
      // Nobody's: the phone may come back as another person.
      phoneIndex: randomBytes(HASH_BYTES),
      maskedPhone: '',
      wechatOpenidCipher: null,
      wechatOpenidIndex: null,
      displayName: '已注销',
      isDemo: false,
    });
  }

  private async withdrawConsents(personId: string): Promise<void> {
    const given = await this.transactions.manager.getRepository(ConsentEntity).findBy({ personId, granted: true });
    for (const { kind, noticeVersion } of given) {
      await this.consents.execute(personId, { kind, granted: false, noticeVersion });
    }
  }
}

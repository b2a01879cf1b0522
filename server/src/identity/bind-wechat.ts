import { Injectable } from '@nestjs/common';
import { isDuplicateKey, Transactions } from '../platform/database';
import { BlindIndex, PersonalDataCipher } from '../platform/personal-data';
import { PersonEntity } from './person.entity';

export const OPENID_CONTEXT = 'persons.wechat_openid_cipher';

/**
 * Binds a WeChat account to the person who has just signed in with it at hand. An account bound to another person moves:
 * both the phone and the account were proved just now, the older binding was proved earlier.
 */
@Injectable()
export class BindWechat {
  constructor(
    private readonly transactions: Transactions,
    private readonly index: BlindIndex,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async execute(personId: string, openId: string): Promise<void> {
    await this.transactions.run(async () => {
      try {
        await this.bind(personId, openId);
      } catch (error) {
        // Somebody else bound the account between the look and the write; now the look finds them.
        if (!isDuplicateKey(error, 'uq_persons_wechat_openid')) throw error;
        await this.bind(personId, openId);
      }
    });
  }

  private async bind(personId: string, openId: string): Promise<void> {
    const persons = this.transactions.manager.getRepository(PersonEntity);
    const wechatOpenidIndex = this.index.wechatOpenId(openId);
    const holder = await persons.findOneBy({ wechatOpenidIndex });
    if (holder?.id === personId) return;
    if (holder) await persons.update({ id: holder.id }, { wechatOpenidIndex: null, wechatOpenidCipher: null });
    const wechatOpenidCipher = this.cipher.encrypt(openId, OPENID_CONTEXT);
    await persons.update({ id: personId }, { wechatOpenidIndex, wechatOpenidCipher });
  }
}

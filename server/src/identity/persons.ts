import { Injectable } from '@nestjs/common';
import { maskPhone } from '@qihang/shared/identity';
import { Clock } from '../platform/clock';
import { isDuplicateKey, Transactions } from '../platform/database';
import { BlindIndex, PersonalDataCipher } from '../platform/personal-data';
import { PersonEntity } from './person.entity';

export const PHONE_CONTEXT = 'persons.phone_cipher';

/** The rows of persons, with what is encrypted in them. */
@Injectable()
export class Persons {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly index: BlindIndex,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** @throws EntityNotFoundError if there is no such person */
  get(id: string): Promise<PersonEntity> {
    return this.rows.findOneByOrFail({ id });
  }

  byPhone(phone: string): Promise<PersonEntity | null> {
    return this.rows.findOneBy({ phoneIndex: this.index.phone(phone) });
  }

  byOpenId(openId: string): Promise<PersonEntity | null> {
    return this.rows.findOneBy({ wechatOpenidIndex: this.index.wechatOpenId(openId) });
  }

  /** @returns the person's phone, 11 digits */
  phoneOf({ phoneCipher }: Pick<PersonEntity, 'phoneCipher'>): string {
    return this.cipher.decrypt(phoneCipher, PHONE_CONTEXT);
  }

  /**
   * The person with a phone that somebody has just proved to have; a new phone becomes a new person without roles. Two at
   * the same moment get the same person.
   */
  async findOrCreate(phone: string, more: { displayName?: string; isDemo?: boolean } = {}): Promise<PersonEntity> {
    const known = await this.byPhone(phone);
    if (known) return known;
    const maskedPhone = maskPhone(phone);
    try {
      await this.rows.insert({
        phoneCipher: this.cipher.encrypt(phone, PHONE_CONTEXT),
        phoneIndex: this.index.phone(phone),
        maskedPhone,
        displayName: more.displayName ?? maskedPhone,
        isDemo: more.isDemo ?? false,
        createdAt: this.clock.now(),
      });
    } catch (error) {
      if (!isDuplicateKey(error, 'uq_persons_phone')) throw error;
    }
    return this.rows.findOneByOrFail({ phoneIndex: this.index.phone(phone) });
  }

  private get rows() {
    return this.transactions.manager.getRepository(PersonEntity);
  }
}

import { Injectable } from '@nestjs/common';
import { maskName, maskPhone } from '@qihang/shared/identity';
import { BlindIndex, PersonalDataCipher } from '../../platform/personal-data';
import type { MentorEntity } from './mentor.entity';

const NAME_CONTEXT = 'mentors.name_cipher';
const PHONE_CONTEXT = 'mentors.phone_cipher';

/** Name and phone of mentors, in plain and as they are stored. */
@Injectable()
export class MentorColumns {
  constructor(
    private readonly cipher: PersonalDataCipher,
    private readonly index: BlindIndex,
  ) {}

  /** @param name as the host typed it, at most 50 characters */
  ofName(name: string): Pick<MentorEntity, 'nameCipher' | 'maskedName'> {
    return { nameCipher: this.cipher.encrypt(name, NAME_CONTEXT), maskedName: maskName(name) };
  }

  /** @param phone 11 digits */
  ofPhone(phone: string) {
    const phoneCipher = this.cipher.encrypt(phone, PHONE_CONTEXT);
    return { phoneCipher, phoneIndex: this.index.phone(phone), maskedPhone: maskPhone(phone) };
  }

  /** Of a mentor who was deleted: the masked name is all that is left. */
  erased(maskedName: string) {
    const nameCipher = this.cipher.encrypt(maskedName, NAME_CONTEXT);
    return { nameCipher, phoneCipher: this.cipher.encrypt('', PHONE_CONTEXT), phoneIndex: null, maskedPhone: '' };
  }

  nameOf({ nameCipher }: Pick<MentorEntity, 'nameCipher'>): string {
    return this.cipher.decrypt(nameCipher, NAME_CONTEXT);
  }

  /** @returns 11 digits */
  phoneOf({ phoneCipher }: Pick<MentorEntity, 'phoneCipher'>): string {
    return this.cipher.decrypt(phoneCipher, PHONE_CONTEXT);
  }

  /** Whether this is the phone that the mentor has. */
  hasPhone({ phoneIndex }: Pick<MentorEntity, 'phoneIndex'>, phone: string): boolean {
    return phoneIndex?.equals(this.index.phone(phone)) ?? false;
  }
}

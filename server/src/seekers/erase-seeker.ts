import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type PersonEraser, PersonErasers } from '../identity';
import { Transactions } from '../platform/database';
import { PersonalDataCipher } from '../platform/personal-data';
import { CITIZEN_NUMBER_CONTEXT, NAME_CONTEXT } from './add-seeker';
import { SeekerEntity } from './seeker.entity';
import { SignUpDraftEntity } from './sign-up-draft.entity';

/** No division: no ledger and no audience reaches who lives there. */
const NOWHERE = '000000';
const ERASED = '已注销';
const HASH_BYTES = 32;

/**
 * Erases what a seeker told. Who took an internship keeps name, citizen number, birth date and what made them eligible: the
 * subsidies that were paid for it rest on these, and nobody begins a second one by being deleted in between.
 */
@Injectable()
export class EraseSeeker implements PersonEraser {
  constructor(
    private readonly transactions: Transactions,
    private readonly cipher: PersonalDataCipher,
    erasers: PersonErasers,
  ) {
    erasers.register(this);
  }

  async erase(personId: string): Promise<void> {
    const { manager } = this.transactions;
    await manager.getRepository(SignUpDraftEntity).delete({ personId });
    const seekers = manager.getRepository(SeekerEntity);
    const seeker = await seekers.findOneBy({ personId });
    if (seeker === null) return;
    await seekers.update(seeker.id, {
      school: null,
      schoolCode: null,
      major: null,
      majorCode: null,
      isSpecialEducation: false,
      isFullTimeStudent: false,
      isEmployed: false,
      ownsBusiness: false,
      divisionCode: NOWHERE,
      wantedDivisions: [],
      wantedCategories: [],
      availableFrom: null,
      matchingConsent: false,
      version: seeker.version + 1,
      ...(seeker.internshipsTaken > 0 ? {} : this.nobody()),
    });
  }

  private nobody(): Partial<SeekerEntity> {
    return {
      nameCipher: this.cipher.encrypt(ERASED, NAME_CONTEXT),
      nameIndex: randomBytes(HASH_BYTES),
      maskedName: ERASED,
      citizenNumberCipher: this.cipher.encrypt('', CITIZEN_NUMBER_CONTEXT),
      // Nobody's: the number may sign up again.
      citizenNumberIndex: randomBytes(HASH_BYTES),
      maskedCitizenNumber: '',
      birthDate: '1900-01-01',
      graduationDate: null,
      unemploymentRegistrationNumberCipher: null,
      unemploymentRegistrationDate: null,
    };
  }
}

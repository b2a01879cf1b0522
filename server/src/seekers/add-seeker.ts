import { Injectable } from '@nestjs/common';
import { maskCitizenNumber, maskName, parseCitizenNumber } from '@qihang/shared/identity';
import type { SignUp } from '@qihang/shared/seekers';
import { GrantRole, PersonDirectory } from '../identity';
import { isDuplicateKey, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Outbox } from '../platform/outbox';
import { BlindIndex, PersonalDataCipher } from '../platform/personal-data';
import { SeekerEntity } from './seeker.entity';
import { backgroundColumns, intentionColumns } from './seeker-background';
import { seekerErrors } from './seekers.errors';
import { seekerSignedUp } from './seekers.events';

export const NAME_CONTEXT = 'seekers.name_cipher';
export const CITIZEN_NUMBER_CONTEXT = 'seekers.citizen_number_cipher';

export interface NewSeeker extends SignUp {
  readonly personId: string;
  readonly matchingConsent: boolean;
  readonly signedUpAt: Date;
}

/** Puts a seeker on record: row, role, the name that others read, and the event that has registries match it. */
@Injectable()
export class AddSeeker {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly grantRole: GrantRole,
    private readonly cipher: PersonalDataCipher,
    private readonly index: BlindIndex,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns the seeker's id
   * @throws DomainError seekers/already-signed-up, seekers/citizen-number-taken; the unique keys decide between two at the
   *   same moment. The answer does not tell whose record it is, nor whether the name on it is the same
   * @throws RangeError for a number that its schema would have refused
   */
  async execute(seeker: NewSeeker): Promise<string> {
    return this.transactions.run(async (manager) => {
      const row = this.rowOf(seeker);
      const seekerId = await manager
        .getRepository(SeekerEntity)
        .insert(row)
        .then(({ identifiers }) => String(identifiers[0]?.id))
        .catch((error: unknown) => {
          throw refusalOf(error);
        });
      await this.grantRole.execute(seeker.personId, { role: 'seeker', hostId: null, divisionCode: null });
      await this.persons.setDisplayName(seeker.personId, row.maskedName);
      await this.outbox.add(seekerSignedUp, { seekerId });
      return seekerId;
    });
  }

  private rowOf({ personId, identity, background, intention, matchingConsent, signedUpAt }: NewSeeker) {
    const parsed = parseCitizenNumber(identity.citizenNumber);
    if (!parsed.ok) throw new RangeError(`not a citizen number: ${parsed.reason}`);
    const { number, birthDate, sex } = parsed.value;
    return {
      personId,
      nameCipher: this.cipher.encrypt(identity.name, NAME_CONTEXT),
      nameIndex: this.index.personName(identity.name),
      maskedName: maskName(identity.name),
      citizenNumberCipher: this.cipher.encrypt(number, CITIZEN_NUMBER_CONTEXT),
      citizenNumberIndex: this.index.citizenNumber(number),
      maskedCitizenNumber: maskCitizenNumber(number),
      birthDate,
      sex,
      ...backgroundColumns(background, this.cipher),
      ...intentionColumns(intention),
      matchingConsent,
      signedUpAt,
    };
  }
}

function refusalOf(error: unknown): unknown {
  if (isDuplicateKey(error, 'uq_seekers_person')) return new DomainError(seekerErrors.alreadySignedUp);
  if (!isDuplicateKey(error, 'uq_seekers_citizen_number')) return error;
  const { title } = seekerErrors.citizenNumberTaken;
  return new DomainError(seekerErrors.citizenNumberTaken, {
    fields: [{ path: 'identity.citizenNumber', message: title }],
  });
}

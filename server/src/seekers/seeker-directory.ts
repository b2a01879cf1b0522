import { Injectable } from '@nestjs/common';
import type { Sex } from '@qihang/shared/identity';
import { ageOn, type EducationLevel, type LocalDate } from '@qihang/shared/platform';
import type { PostCategory } from '@qihang/shared/posts';
import type { EligibilityReply, SeekerCategory } from '@qihang/shared/seekers';
import { In } from 'typeorm';
import { PersonDirectory } from '../identity';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { PersonalDataCipher } from '../platform/personal-data';
import { CITIZEN_NUMBER_CONTEXT, NAME_CONTEXT } from './add-seeker';
import { EligibilityDesk } from './eligibility-desk';
import { SeekerEntity } from './seeker.entity';

/** What an application tells of its seeker; without number, phone and any hardship flag. */
export interface SeekerFacts {
  readonly seekerId: string;
  readonly personId: string;
  /** In full: for the seeker and for hosts that the seeker applied to. */
  readonly name: string;
  readonly maskedName: string;
  readonly sex: Sex;
  readonly birthDate: LocalDate;
  /** Completed years today. */
  readonly age: number;
  readonly category: SeekerCategory;
  readonly education: EducationLevel;
  readonly isSpecialEducation: boolean;
  readonly school: string | null;
  readonly major: string | null;
  readonly graduationDate: LocalDate | null;
  readonly divisionCode: string;
  readonly wantedDivisions: readonly string[];
  readonly wantedCategories: readonly PostCategory[];
}

/** What other domains may ask about seekers. */
@Injectable()
export class SeekerDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: PersonalDataCipher,
    private readonly persons: PersonDirectory,
    private readonly eligibility: EligibilityDesk,
  ) {}

  /** @returns the person's facts as a seeker, or null before sign-up */
  async ofPerson(personId: string): Promise<SeekerFacts | null> {
    const seeker = await this.rows.findOneBy({ personId });
    return seeker && this.factsOf(seeker);
  }

  /** @returns facts by seeker id */
  async facts(seekerIds: readonly string[]): Promise<Map<string, SeekerFacts>> {
    const seekers = await this.rows.findBy({ id: In([...seekerIds]) });
    return new Map(seekers.map((seeker) => [seeker.id, this.factsOf(seeker)]));
  }

  /** @returns the phone, 11 digits; only for who may call the seeker */
  phoneOf(personId: string): Promise<string> {
    return this.persons.phoneOf(personId);
  }

  /**
   * @returns as `4101**********1234`
   * @throws EntityNotFoundError if there is no such seeker
   */
  async maskedCitizenNumberOf(seekerId: string): Promise<string> {
    return (await this.rows.findOneByOrFail({ id: seekerId })).maskedCitizenNumber;
  }

  /**
   * The citizen number in full, only for the text of the seeker's own agreement (domain.md, § 6). Where anybody but the
   * seeker gets to see it, the caller audits the look.
   * @returns 18 characters
   * @throws EntityNotFoundError if there is no such seeker
   */
  async citizenNumberOf(seekerId: string): Promise<string> {
    const { citizenNumberCipher } = await this.rows.findOneByOrFail({ id: seekerId });
    return this.cipher.decrypt(citizenNumberCipher, CITIZEN_NUMBER_CONTEXT);
  }

  /**
   * @param day the day that counts, in China
   * @throws EntityNotFoundError if there is no such seeker
   */
  async eligibilityOf(seekerId: string, day: LocalDate): Promise<EligibilityReply> {
    return this.eligibility.assessSeeker(await this.rows.findOneByOrFail({ id: seekerId }), day);
  }

  private factsOf({ id, nameCipher, ...seeker }: SeekerEntity): SeekerFacts {
    const { personId, maskedName, sex, birthDate, category, education, isSpecialEducation } = seeker;
    const { school, major, graduationDate, divisionCode, wantedDivisions, wantedCategories } = seeker;
    return {
      seekerId: id,
      personId,
      name: this.cipher.decrypt(nameCipher, NAME_CONTEXT),
      maskedName,
      sex,
      birthDate,
      age: ageOn(birthDate, this.clock.today()),
      category,
      education,
      isSpecialEducation,
      school,
      major,
      graduationDate,
      divisionCode,
      wantedDivisions,
      wantedCategories,
    };
  }

  private get rows() {
    return this.transactions.manager.getRepository(SeekerEntity);
  }
}

import { Injectable } from '@nestjs/common';
import { parseCitizenNumber } from '@qihang/shared/identity';
import { type LocalDate, valueOn } from '@qihang/shared/platform';
import {
  assessEligibility,
  ELIGIBILITY_POLICY,
  type EligibilityProfile,
  type EligibilityReply,
  eligibilityMessage,
  eligibilityRequirementMessage,
  type SignUp,
} from '@qihang/shared/seekers';
import type { SeekerEntity } from './seeker.entity';

/** Before sign-up nobody can have had one: an agreement needs a seeker on record, and a number signs up once. */
const NO_INTERNSHIPS = { hasInternshipInForce: false, internshipsTaken: 0 } as const;

/** Asks the shared rule with the policy that is in force on the day. */
@Injectable()
export class EligibilityDesk {
  /**
   * @param day the day that counts, in China
   * @returns every reason why not, in words
   */
  assess(profile: EligibilityProfile, day: LocalDate): EligibilityReply {
    const policy = valueOn(ELIGIBILITY_POLICY, day);
    const { eligible, reasons, requirements } = assessEligibility(profile, policy, day);
    return {
      eligible,
      on: day,
      reasons: reasons.map(({ code, field }) => ({ code, field, message: eligibilityMessage(code, policy) })),
      requirements: requirements.map(({ code, field, met }) => ({
        code,
        field,
        met,
        message: eligibilityRequirementMessage(code, policy),
      })),
    };
  }

  /** For answers not kept yet; see `assess`. The number is valid by its schema. */
  assessAnswers(citizenNumber: string, background: SignUp['background'], day: LocalDate): EligibilityReply {
    const parsed = parseCitizenNumber(citizenNumber);
    const birthDate = parsed.ok ? parsed.value.birthDate : null;
    return this.assess({ ...background, birthDate, ...NO_INTERNSHIPS }, day);
  }

  /** For a seeker on record, with the internships on record; see `assess`. The registration number counts by being there. */
  assessSeeker(seeker: SeekerEntity, day: LocalDate): EligibilityReply {
    const unemploymentRegistrationNumber = seeker.unemploymentRegistrationNumberCipher ? 'on record' : null;
    return this.assess({ ...seeker, unemploymentRegistrationNumber }, day);
  }
}

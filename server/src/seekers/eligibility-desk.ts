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

type Answers = Omit<EligibilityProfile, keyof typeof NO_INTERNSHIPS>;

/** The platform keeps no internships yet, so none can stand in the way. */
const NO_INTERNSHIPS = { hasInternshipInForce: false, internshipsTaken: 0 } as const;

/** Asks the shared rule with the policy that is in force on the day. */
@Injectable()
export class EligibilityDesk {
  /**
   * @param day the day that counts, in China
   * @returns every reason why not, in words
   */
  assess(answers: Answers, day: LocalDate): EligibilityReply {
    const policy = valueOn(ELIGIBILITY_POLICY, day);
    const { eligible, reasons, requirements } = assessEligibility({ ...answers, ...NO_INTERNSHIPS }, policy, day);
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
    return this.assess({ ...background, birthDate: parsed.ok ? parsed.value.birthDate : null }, day);
  }

  /** For a seeker on record; see `assess`. The registration number counts by being there. */
  assessSeeker(seeker: SeekerEntity, day: LocalDate): EligibilityReply {
    const unemploymentRegistrationNumber = seeker.unemploymentRegistrationNumberCipher ? 'on record' : null;
    return this.assess({ ...seeker, unemploymentRegistrationNumber }, day);
  }
}

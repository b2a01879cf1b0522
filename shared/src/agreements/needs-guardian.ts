import { ageOn, type LocalDate } from '../platform/dates';

/**
 * Whether a guardian has to consent and sign: for ages 16 and 17 (domain, §§2 and 6; 劳动法 arts. 58, 64).
 * @param day the day of signing; who is of age then is of age on every later first day
 * @param adultAge of the eligibility policy in force on the day
 */
export function needsGuardian(birthDate: LocalDate, day: LocalDate, adultAge: number): boolean {
  return ageOn(birthDate, day) < adultAge;
}

import type { Mentor } from '@qihang/shared/hosts';

/** What a mentor's form holds while it is filled in; an unfinished number stays as typed. */
export interface MentorValues {
  hostId: string;
  name: string;
  phone: string | null;
  jobTitle: string;
  specialty: string;
  yearsOfExperience: number | string;
  version: number;
}

/** Of a new mentor. @param hostId the only host that it can be, or '' */
export function newValues(hostId: string): MentorValues {
  return { hostId, name: '', phone: '', jobTitle: '', specialty: '', yearsOfExperience: '', version: 0 };
}

/** Of a mentor who is changed: the phone is left as it is unless a new one is typed. */
export function valuesOf({ hostId, name, jobTitle, specialty, yearsOfExperience, version }: Mentor): MentorValues {
  return { hostId, name, phone: null, jobTitle, specialty, yearsOfExperience, version };
}

/** @returns the number that was typed; anything else as it is, for the schema to refuse */
export function yearsTyped(text: string): number | string {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : text;
}

import { type AgreementTerms, EMPTY_TRAINEE_DETAILS, type TraineeDetails } from '@qihang/shared/agreements';
import { phoneSchema } from '@qihang/shared/platform';
import type { HostContact } from '../../hosts';
import type { PostFacts } from '../../posts';

/**
 * What the host's part begins with: what the post has promised, and whom to call. Everything else is the host's to say.
 * @param contact of the host; a phone that is none for a code or a message is left out
 */
export function firstTerms(post: PostFacts, contact: HostContact | null): AgreementTerms {
  const phone = phoneSchema.safeParse(contact?.phone);
  return {
    startsOn: null,
    months: post.months,
    divisionCode: post.divisionCode,
    address: post.address,
    mentorId: null,
    plan: Array.from({ length: post.months }, (_, index) => ({ month: index + 1, goals: '' })),
    monthlyStipendFen: post.monthlyStipendFen,
    payDay: null,
    hoursPerDay: null,
    daysPerWeek: null,
    rest: '',
    safety: '',
    insurer: '',
    insurancePolicyNumber: '',
    insuranceFen: null,
    leave: '',
    contactName: contact?.name.slice(0, 50) ?? '',
    contactPhone: phone.success ? phone.data : '',
    extra: promisesOf(post),
  };
}

/** What the trainee's part begins with. */
export function firstDetails(needsGuardian: boolean): TraineeDetails {
  return { ...EMPTY_TRAINEE_DETAILS, guardian: needsGuardian ? { name: '', relation: '', phone: '' } : null };
}

function promisesOf({ meals, housing, insurance }: PostFacts): string {
  const promises = [
    ...(meals ? ['单位提供工作餐。'] : []),
    ...(housing ? ['单位提供住宿。'] : []),
    ...(insurance.trim() === '' ? [] : [`单位办理的保险：${insurance.trim()}。`]),
  ];
  return promises.join('');
}

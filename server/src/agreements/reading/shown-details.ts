import type { Agreement, Amendment, TraineeDetails } from '@qihang/shared/agreements';
import { maskBankAccount, maskName, maskPhone } from '@qihang/shared/identity';
import type { AgreementSide } from '../agreement-scope';

/** The trainee's part as a side may see it: officers vet the agreement by its text, whose reading is audited. */
export function shownDetails(side: AgreementSide, details: TraineeDetails): Agreement['details'] {
  if (side !== 'bureau') return details;
  const { guardian } = details;
  return {
    ...details,
    emergencyName: maskName(details.emergencyName),
    emergencyPhone: maskPhone(details.emergencyPhone),
    bankAccountNumber: maskBankAccount(details.bankAccountNumber),
    guardian: guardian && { ...guardian, name: maskName(guardian.name), phone: maskPhone(guardian.phone) },
  };
}

const MASKS: Readonly<Partial<Record<Amendment['changes'][number]['field'], (text: string) => string>>> = {
  emergencyName: maskName,
  emergencyPhone: maskPhone,
};

/** The same for recorded changes; account numbers are masked for everybody already. */
export function shownAmendments(side: AgreementSide, amendments: readonly Amendment[]): Amendment[] {
  if (side !== 'bureau') return [...amendments];
  return amendments.map((amendment) => ({
    ...amendment,
    changes: amendment.changes.map(({ field, before, after }) => {
      const mask = MASKS[field] ?? ((text: string) => text);
      return { field, before: mask(before), after: mask(after) };
    }),
  }));
}

import { type Agreement, CLERICAL_LABELS, type ClericalField } from '@qihang/shared/agreements';

/** Who amends: each side its own fields. */
export type ClericalSide = 'host' | 'trainee';

/** Own fields by side, in the order in which they are shown. */
export const CLERICAL_FIELDS = {
  host: ['contactName', 'contactPhone', 'insurancePolicyNumber'],
  trainee: ['address', 'emergencyName', 'emergencyRelation', 'emergencyPhone', 'bank', 'bankAccountNumber'],
} as const satisfies Readonly<Record<ClericalSide, readonly ClericalField[]>>;

export type ClericalValues = Readonly<Partial<Record<ClericalField, string>>>;

/** The account is never shown in full: its field begins empty, and empty means that it stays. */
const HIDDEN: ClericalField = 'bankAccountNumber';

const SHOWN_DIGITS = 4;

/** An account number as its owner recognizes it: `尾号 0123`. */
export function maskedAccount(number: string): string {
  return number === '' ? '还没有填写' : `尾号 ${number.slice(-SHOWN_DIGITS)}`;
}

/** What the agreement says now, as the fields begin. */
export function clericalValues(
  { terms, details }: Pick<Agreement, 'terms' | 'details'>,
  side: ClericalSide,
): ClericalValues {
  const { contactName, contactPhone, insurancePolicyNumber } = terms;
  const { address, emergencyName, emergencyRelation, emergencyPhone, bank } = details;
  return side === 'host'
    ? { contactName, contactPhone, insurancePolicyNumber }
    : { address, emergencyName, emergencyRelation, emergencyPhone, bank, [HIDDEN]: '' };
}

/** Only what was changed; what was left as it is, or only got spaces around it, is not sent. */
export function changedFields(before: ClericalValues, after: ClericalValues): ClericalValues {
  const changed = Object.entries(after).filter(
    ([field, text]) => text.trim() !== before[field as ClericalField]?.trim(),
  );
  return Object.fromEntries(changed.map(([field, text]) => [field, text.trim()]));
}

/** Label of a field of one side. */
export function clericalLabel(field: ClericalField): string {
  return CLERICAL_LABELS[field];
}

import { type TraineeDetails, traineeDetailsSchema } from '@qihang/shared/agreements';

/** The guardian's fields lie one level down; the form has them all side by side. */
export interface DetailsValues {
  address: string;
  emergencyName: string;
  emergencyRelation: string;
  emergencyPhone: string;
  bank: string;
  bankAccountNumber: string;
  'guardian.name': string;
  'guardian.relation': string;
  'guardian.phone': string;
}

export type DetailsField = keyof DetailsValues;

/** Label by field, for fields and error summary. */
export const DETAILS_LABELS: Readonly<Record<DetailsField, string>> = {
  address: '通信地址',
  emergencyName: '紧急联系人姓名',
  emergencyRelation: '与你的关系',
  emergencyPhone: '紧急联系人手机号',
  bank: '开户银行',
  bankAccountNumber: '银行卡号',
  'guardian.name': '监护人姓名',
  'guardian.relation': '监护人与你的关系',
  'guardian.phone': '监护人手机号',
};

const FIELDS = Object.keys(DETAILS_LABELS) as DetailsField[];
const isGuardians = (field: DetailsField) => field.startsWith('guardian.');

/** Details as the form shows them; a guardian who is not named is blank. */
export function toValues({ guardian, ...own }: TraineeDetails): DetailsValues {
  return {
    ...own,
    'guardian.name': guardian?.name ?? '',
    'guardian.relation': guardian?.relation ?? '',
    'guardian.phone': guardian?.phone ?? '',
  };
}

/** What is sent: no guardian unless one is needed. */
export function toDetails(values: DetailsValues, needsGuardian: boolean): TraineeDetails {
  const { 'guardian.name': name, 'guardian.relation': relation, 'guardian.phone': phone, ...own } = values;
  return { ...own, guardian: needsGuardian ? { name, relation, phone } : null };
}

/**
 * The form's own check: stricter than the route's schema, which lets a draft be blank.
 * @returns a schema whose errors carry the names of the form's fields
 */
export function detailsFormSchema(needsGuardian: boolean) {
  return traineeDetailsSchema.superRefine((details, context) => {
    const values = toValues(details);
    for (const field of FIELDS) {
      if (values[field].trim() !== '' || (isGuardians(field) && !needsGuardian)) continue;
      context.addIssue({ code: 'custom', path: field.split('.'), message: '还没有填写' });
    }
  });
}

/**
 * Messages of the server by the form's fields: it names them below `details`.
 * @param messages path and message, as `details.bank` or `guardian.phone`
 */
export function byField(messages: readonly { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(messages.map(({ path, message }) => [path.replace(/^details\./, ''), message]));
}

import { z } from 'zod';
import { agreementTermsSchema, traineeDetailsSchema } from './agreement-terms';

/**
 * Clerical fields: how to reach people and where to pay. They change by a recorded amendment, and nobody signs again
 * (domain, §6). Every other field is material and needs a new version with all signatures. The mentor changes in a way of
 * its own.
 */
export const hostClericalSchema = agreementTermsSchema
  .pick({ contactName: true, contactPhone: true, insurancePolicyNumber: true })
  .partial();
export type HostClerical = z.infer<typeof hostClericalSchema>;

export const traineeClericalSchema = traineeDetailsSchema
  .pick({
    address: true,
    emergencyName: true,
    emergencyRelation: true,
    emergencyPhone: true,
    bank: true,
    bankAccountNumber: true,
  })
  .partial();
export type TraineeClerical = z.infer<typeof traineeClericalSchema>;

export const CLERICAL_LABELS = {
  contactName: '单位联系人',
  contactPhone: '单位联系电话',
  insurancePolicyNumber: '保险单号',
  address: '通信地址',
  emergencyName: '紧急联系人',
  emergencyRelation: '紧急联系人关系',
  emergencyPhone: '紧急联系电话',
  bank: '开户银行',
  bankAccountNumber: '银行卡号',
} as const satisfies Record<keyof HostClerical | keyof TraineeClerical, string>;

export type ClericalField = keyof typeof CLERICAL_LABELS;

export const clericalFieldSchema = z.enum(Object.keys(CLERICAL_LABELS) as [ClericalField, ...ClericalField[]]);

import { z } from 'zod';
import { smsCodeSchema } from '../identity/identity.schemas';
import { dateSchema, idSchema, instantSchema, pageQuerySchema } from '../platform/schemas';
import { agreementStatus, versionStatus } from './agreement.status';
import { amendmentSchema, earlyEndSchema } from './agreement-changes.schemas';
import { paperSchema } from './agreement-paper.schemas';
import { agreementTermsSchema, guardianSchema, traineeDetailsSchema } from './agreement-terms';
import { reasonTextSchema } from './reason';
import { drawingSchema, partySchema, signingMethodSchema } from './signing';

export const agreementStatusSchema = z.enum(agreementStatus.statuses);

/** SHA-256 of a version's PDF, lower-case hex: what is signed. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/, '协议文本标识不正确');

/** How an agreement is signed. */
export const agreementWaySchema = z.enum(['electronic', 'paper']);

const signatureSchema = z.object({
  party: partySchema,
  /** The signer's name, or the bureau's desk. */
  signer: z.string(),
  method: signingMethodSchema,
  signedAt: instantSchema,
});

export const agreementVersionSchema = z.object({
  /** First version is 1. */
  number: z.int(),
  status: z.enum(versionStatus.statuses),
  /** Null while it is drafted. */
  contentHash: contentHashSchema.nullable(),
  templateTitle: z.string(),
  sentAt: instantSchema.nullable(),
  /** Last instant to sign. */
  lapsesAt: instantSchema.nullable(),
  /** Whose turn it is to sign; null outside `signing`. */
  waitingFor: partySchema.nullable(),
  signatures: z.array(signatureSchema),
  /** Why this version was made: the reason of a revision; null for the first. */
  reason: z.string().nullable(),
});
export type AgreementVersion = z.infer<typeof agreementVersionSchema>;

/** Where the sealing of the signed document stands; the agreement is in force whatever it says. */
export const sealStateSchema = z.enum(['none', 'pending', 'delayed', 'sealed']);

/** Something that stands in the way of sending or signing. */
export const agreementProblemSchema = z.object({
  /** Where the form points to, as `terms.startsOn` or `details.bank`; empty for what no field mends. */
  path: z.string(),
  /** Who can mend it. */
  party: partySchema,
  message: z.string(),
});
export type AgreementProblem = z.infer<typeof agreementProblemSchema>;

const historyEntrySchema = z.object({
  id: idSchema,
  /** What happened, in words: 单位提交签署. */
  what: z.string(),
  /** Who, in words: the trainee, the host's agent, the bureau, the platform. */
  who: z.string(),
  at: instantSchema,
  reason: z.string().nullable(),
});

export const agreementSummarySchema = z.object({
  id: idSchema,
  /** Public number, with a check character. */
  number: z.string(),
  status: agreementStatusSchema,
  way: agreementWaySchema,
  postTitle: z.string(),
  hostName: z.string(),
  /** In full for the parties, masked for officers. */
  traineeName: z.string(),
  divisionName: z.string(),
  startsOn: dateSchema.nullable(),
  endsOn: dateSchema.nullable(),
  /** Of the version that is open: whose turn it is. */
  waitingFor: partySchema.nullable(),
  /** Whether it is the caller's turn to do something. */
  myTurn: z.boolean(),
  /** Hash of the version that waits for signatures, for witnessing. */
  contentHash: contentHashSchema.nullable(),
  seal: sealStateSchema,
  hasObjection: z.boolean(),
  changedAt: instantSchema,
});
export type AgreementSummary = z.infer<typeof agreementSummarySchema>;

/** What the caller may do now; the server refuses everything else. */
export const agreementActSchema = z.enum([
  'fill-terms',
  'fill-details',
  'send',
  'return',
  'decline',
  'void',
  'sign',
  'remind',
  'choose-paper',
  'add-scans',
  'submit-scans',
  'decide-paper',
  'amend-clerical',
  'change-mentor',
  'revise',
  'drop-revision',
  'request-end',
  'answer-end',
  'withdraw-end',
  'decide-end',
  'share',
]);
export type AgreementAct = z.infer<typeof agreementActSchema>;

/** Phones and the account are masked for officers. */
const shownDetailsSchema = traineeDetailsSchema.extend({
  emergencyPhone: z.string(),
  bankAccountNumber: z.string(),
  guardian: guardianSchema.extend({ phone: z.string() }).nullable(),
});

/** An agreement as one of its parties, or the division's officer, sees it. */
export const agreementSchema = agreementSummarySchema.extend({
  viewer: z.enum(['host', 'trainee', 'bureau']),
  applicationId: idSchema,
  postId: idSchema,
  hostCreditCode: z.string().nullable(),
  maskedCitizenNumber: z.string(),
  bureauName: z.string(),
  mentorName: z.string().nullable(),
  /** The open version's terms, else those in force. */
  terms: agreementTermsSchema,
  termsRevision: z.int(),
  /** In full for hosts and trainees; names, phones and the account number are masked for officers. */
  details: shownDetailsSchema,
  detailsRevision: z.int(),
  needsGuardian: z.boolean(),
  /** Drafted or waiting for signatures. */
  openVersion: agreementVersionSchema.nullable(),
  currentVersion: agreementVersionSchema.nullable(),
  /** What has to be mended before sending; empty: ready. */
  problems: z.array(agreementProblemSchema),
  /** When a reminder by hand is possible again; null: now, or nobody to remind. */
  remindAgainAt: instantSchema.nullable(),
  sealedAt: instantSchema.nullable(),
  paper: paperSchema.nullable(),
  earlyEnd: earlyEndSchema.nullable(),
  amendments: z.array(amendmentSchema),
  history: z.array(historyEntrySchema),
  acts: z.array(agreementActSchema),
});
export type Agreement = z.infer<typeof agreementSchema>;

export const agreementListQuerySchema = pageQuerySchema.extend({ status: agreementStatusSchema.optional() });

/** What waits for an officer. */
export const officerQueueSchema = z.enum(['to-witness', 'paper', 'objections', 'all']);
export const officerAgreementQuerySchema = agreementListQuerySchema.extend({
  queue: officerQueueSchema.default('to-witness'),
});

export const fillTermsSchema = z.object({ revision: z.int(), terms: agreementTermsSchema });
export const fillDetailsSchema = z.object({ revision: z.int(), details: traineeDetailsSchema });

export const reasonSchema = z.object({
  reason: reasonTextSchema,
});

export const requestSigningCodeSchema = z.object({
  contentHash: contentHashSchema,
  /** `guardian`: the code goes to the guardian's phone. */
  signAs: z.enum(['self', 'guardian']).default('self'),
});

export const signAgreementSchema = z.object({
  contentHash: contentHashSchema,
  signAs: z.enum(['self', 'guardian']).default('self'),
  code: smsCodeSchema,
  drawing: drawingSchema.nullable().default(null),
});

export const witnessSchema = z.object({
  items: z
    .array(z.object({ id: idSchema, contentHash: contentHashSchema }))
    .min(1, '请选择要见证的协议')
    .max(100, '一次最多见证 100 份'),
});

export const witnessReplySchema = z.object({
  items: z.array(z.object({ id: idSchema, outcome: z.enum(['signed', 'refused']), message: z.string().nullable() })),
});

/** The whole text of a version, as the PDF says it. */
export const agreementTextSchema = z.object({
  versionNumber: z.int(),
  /** Null while it is drafted: what is shown then is a preview. */
  contentHash: contentHashSchema.nullable(),
  title: z.string(),
  number: z.string(),
  /** In plain words: what the signer should know before reading on. */
  summary: z.array(z.string()),
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
});
export type AgreementText = z.infer<typeof agreementTextSchema>;

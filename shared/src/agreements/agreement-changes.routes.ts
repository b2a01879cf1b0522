import { defineRoutes } from '../platform/route';
import {
  amendClericalSchema,
  answerEndSchema,
  changeMentorSchema,
  decideEndSchema,
  requestEndSchema,
} from './agreement-changes.schemas';
import { agreementReply } from './agreement-reply';
import { reasonSchema } from './agreements.schemas';

/** Amendments of an agreement in force, and its early end. */
export const agreementChangeRoutes = defineRoutes({
  amendClerical: {
    ...agreementReply,
    summary: 'Record a clerical change of the own fields; nobody signs again',
    path: '/agreements/:id/clerical-amendments',
    access: ['host-agent', 'seeker'],
    body: amendClericalSchema,
  },
  changeMentor: {
    ...agreementReply,
    summary: 'Record another mentor from a day on',
    path: '/agreements/:id/mentor-changes',
    access: ['host-agent'],
    body: changeMentorSchema,
  },
  revise: {
    ...agreementReply,
    summary: 'Draft a new version for a material change; the version before stays in force until all have signed',
    path: '/agreements/:id/revisions',
    access: ['host-agent'],
    body: reasonSchema,
  },
  dropRevision: {
    ...agreementReply,
    summary: 'Drop a new version that is not signed yet',
    path: '/agreements/:id/revisions/drop',
    access: ['host-agent'],
    body: reasonSchema,
  },
  requestEnd: {
    ...agreementReply,
    summary: 'Ask for an early end; the other side confirms or objects',
    path: '/agreements/:id/early-end',
    access: ['host-agent', 'seeker'],
    body: requestEndSchema,
  },
  answerEnd: {
    ...agreementReply,
    summary: 'Confirm an early end, or object; an officer decides on objections',
    path: '/agreements/:id/early-end/answer',
    access: ['host-agent', 'seeker'],
    body: answerEndSchema,
  },
  withdrawEnd: {
    ...agreementReply,
    summary: 'Withdraw the own request for an early end',
    path: '/agreements/:id/early-end/withdraw',
    access: ['host-agent', 'seeker'],
  },
  decideEnd: {
    ...agreementReply,
    summary: 'Decide on an early end that was objected to',
    path: '/agreements/:id/early-end/decide',
    access: ['officer'],
    body: decideEndSchema,
  },
});

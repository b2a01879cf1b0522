import { defineRoutes } from '../platform/route';
import { idParamsSchema, pageOf } from '../platform/schemas';
import {
  insuranceSchema,
  internshipRisksSchema,
  recordInsuranceSchema,
  riskCountsSchema,
  riskListQuerySchema,
  riskRowSchema,
} from './internship-risks.schemas';

/** What an officer looks at first, and the insurance that is part of it. */
export const internshipRiskRoutes = defineRoutes({
  list: {
    summary:
      "Internships of the officer's divisions that are not closed yet, those with one risk or all; the highest score first",
    method: 'GET',
    path: '/officer/internships',
    access: ['officer'],
    query: riskListQuerySchema,
    reply: pageOf(riskRowSchema),
  },
  counts: {
    summary: "How many internships of the officer's divisions have each risk",
    method: 'GET',
    path: '/officer/internship-risk-counts',
    access: ['officer'],
    reply: riskCountsSchema,
  },
  of: {
    summary: 'The risks of one internship as it is now, with what they rest on',
    method: 'GET',
    path: '/officer/internships/:id/risks',
    access: ['officer'],
    params: idParamsSchema,
    reply: internshipRisksSchema,
  },
  insurance: {
    summary: 'Until when the trainee is insured, for the host and the officers',
    method: 'GET',
    path: '/internships/:id/insurance',
    access: ['host-agent', 'officer'],
    params: idParamsSchema,
    reply: insuranceSchema,
  },
  recordInsurance: {
    summary: "Record the last day of the trainee's accident insurance",
    method: 'PUT',
    path: '/internships/:id/insurance',
    access: ['host-agent', 'officer'],
    params: idParamsSchema,
    body: recordInsuranceSchema,
    reply: insuranceSchema,
  },
});

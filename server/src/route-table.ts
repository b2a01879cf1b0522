import {
  agreementChangeRoutes,
  agreementDocumentRoutes,
  agreementPaperRoutes,
  agreementRoutes,
  agreementTemplateRoutes,
  agreementVerificationRoutes,
} from '@qihang/shared/agreements';
import { applicationRoutes } from '@qihang/shared/applications';
import { followUpRoutes, retentionRoutes } from '@qihang/shared/followup';
import { hostRoutes, mentorRoutes } from '@qihang/shared/hosts';
import { identityRoutes } from '@qihang/shared/identity';
import {
  certificateVerificationRoutes,
  hostingRoutes,
  internshipEndingRoutes,
  internshipHelpRoutes,
  internshipLeaveRoutes,
  internshipMonthRoutes,
  internshipPhotoRoutes,
  internshipPlanRoutes,
  internshipReminderRoutes,
  internshipRiskRoutes,
  internshipRoutes,
  internshipSafetyRoutes,
  internshipSurveyRoutes,
  visitRoutes,
} from '@qihang/shared/internships';
import { noticeRoutes } from '@qihang/shared/notices';
import { platformRoutes, type RouteDefinition } from '@qihang/shared/platform';
import { postRoutes } from '@qihang/shared/posts';
import { registryRoutes } from '@qihang/shared/registries';
import { seekerRoutes } from '@qihang/shared/seekers';

/** Every route of the product, by domain. */
export const routeTable = {
  platform: platformRoutes,
  identity: identityRoutes,
  seekers: seekerRoutes,
  registries: registryRoutes,
  notices: noticeRoutes,
  followUp: followUpRoutes,
  retention: retentionRoutes,
  hosts: hostRoutes,
  mentors: mentorRoutes,
  posts: postRoutes,
  applications: applicationRoutes,
  agreements: agreementRoutes,
  agreementChanges: agreementChangeRoutes,
  agreementPaper: agreementPaperRoutes,
  agreementDocuments: agreementDocumentRoutes,
  agreementTemplates: agreementTemplateRoutes,
  agreementVerification: agreementVerificationRoutes,
  internships: internshipRoutes,
  internshipPhotos: internshipPhotoRoutes,
  internshipRisks: internshipRiskRoutes,
  internshipSafety: internshipSafetyRoutes,
  internshipPlans: internshipPlanRoutes,
  visits: visitRoutes,
  hosting: hostingRoutes,
  internshipLeaves: internshipLeaveRoutes,
  internshipHelp: internshipHelpRoutes,
  internshipSurveys: internshipSurveyRoutes,
  internshipMonths: internshipMonthRoutes,
  internshipEnding: internshipEndingRoutes,
  certificateVerification: certificateVerificationRoutes,
  internshipReminders: internshipReminderRoutes,
} satisfies Record<string, Record<string, RouteDefinition>>;

/** Every route, in one list. */
export const allRoutes: readonly RouteDefinition[] = Object.values(routeTable).flatMap((routes) =>
  Object.values<RouteDefinition>(routes),
);

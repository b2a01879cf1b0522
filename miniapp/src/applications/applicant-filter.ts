import { APPLICATION_HOST_LABELS, type ApplicationStatus, applicationStatus } from '@qihang/shared/applications';

/** What a list of applicants is narrowed to; empty text: not by it. */
export interface ApplicantFilter {
  postId: string;
  status: ApplicationStatus | '';
}

/** Statuses to choose from, as the host reads them. */
export const STATUS_OPTIONS = applicationStatus.statuses.map((value) => ({
  value,
  label: APPLICATION_HOST_LABELS[value],
}));

/** Text as a status; anything else counts as none. */
export function asStatus(text: string | undefined): ApplicationStatus | '' {
  return applicationStatus.statuses.find((status) => status === text) ?? '';
}

/**
 * The filter that an address asks for.
 * @param params of the page; what is no id and no status is left out
 */
export function filterOf({ postId = '', status }: { postId?: string; status?: string }): ApplicantFilter {
  return { postId: /^\d+$/.test(postId) ? postId : '', status: asStatus(status) };
}

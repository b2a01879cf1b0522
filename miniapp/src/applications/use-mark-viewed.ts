import { type Applicant, applicationRoutes } from '@qihang/shared/applications';
import { useEffect, useRef } from 'react';
import { call } from '../platform/api';
import { keepReply, refreshRoutes } from '../platform/query';
import { APPLICANT_LISTS } from './applicant-acts';

/**
 * Marks a new applicant viewed because the host has opened the page. If it fails nothing is lost: the applicant stays new and
 * is marked at the next opening.
 */
export function useMarkViewed(applicant: Applicant | undefined): void {
  const marked = useRef('');
  const fresh = applicant?.status === 'sent' ? applicant : undefined;
  useEffect(() => {
    if (!fresh || marked.current === fresh.id) return;
    const { id, version } = fresh;
    marked.current = id;
    call(applicationRoutes.view, { params: { id }, body: { version } })
      .then((reply) => {
        keepReply(applicationRoutes.applicant, { params: { id } }, reply);
        return refreshRoutes(...APPLICANT_LISTS);
      })
      .catch(() => undefined);
  }, [fresh]);
}

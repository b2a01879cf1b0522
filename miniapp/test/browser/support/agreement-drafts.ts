import type { Agreement, AgreementTerms } from '@qihang/shared/agreements';
import type { Browser } from 'playwright-core';
import { sampleAgreement, sampleVersion } from './agreement-samples';
import { type AgreementStage, enterStage, hostAgreement } from './agreement-stage';
import { PHONE } from './pages';
import { problem } from './stand-in-api';

/** The page of the steps. */
export const DRAFT_PAGE = '/host/agreement-draft/index?id=501';
/** The route that saves them. */
export const TERMS_ROUTE = '/agreements/501/terms';
/** Everything that a host fills in. */
export const FULL_TERMS = sampleAgreement().terms;

/** The sample agreement while its open version is drafted. */
export function draftOf(terms: AgreementTerms, patch: Partial<Agreement> = {}): Agreement {
  const openVersion = sampleVersion({
    status: 'draft',
    contentHash: null,
    sentAt: null,
    waitingFor: null,
    signatures: [],
  });
  const acts: Agreement['acts'] = ['fill-terms', 'send', 'void'];
  return hostAgreement({ status: 'draft', waitingFor: null, contentHash: null, terms, openVersion, acts, ...patch });
}

/** Enters with a draft that the API keeps as the server does: by revision. */
export async function enterDraft(browser: Browser, agreement: Agreement, window = PHONE): Promise<AgreementStage> {
  const stage = await enterStage(browser, { agreement, window });
  stage.api.on(`PUT ${TERMS_ROUTE}`, ({ body }) => {
    const { revision, terms } = body as { revision: number; terms: AgreementTerms };
    if (revision !== stage.shown.termsRevision) return problem(409, 'agreements/changed', '对方刚刚改动了协议');
    stage.shown = { ...stage.shown, terms, termsRevision: revision + 1 };
    return { body: stage.shown };
  });
  return stage;
}

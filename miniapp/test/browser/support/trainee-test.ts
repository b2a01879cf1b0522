import { type Agreement, EMPTY_TRAINEE_DETAILS } from '@qihang/shared/agreements';
import type { Locator } from 'playwright-core';
import { sampleAgreement, sampleAgreementSummary, sampleText, sampleVersion } from './agreement-samples';
import { PHONE, present } from './pages';
import { sampleSession } from './samples';
import type { Asked } from './stand-in-api';
import { type StandInTest, standInTest } from './stand-in-test';

/** A drafted agreement as its trainee sees it. */
export function drafted(patch: Partial<Agreement> = {}): Agreement {
  return sampleAgreement({
    viewer: 'trainee',
    status: 'draft',
    waitingFor: null,
    traineeName: '王示例',
    details: EMPTY_TRAINEE_DETAILS,
    detailsRevision: 1,
    openVersion: sampleVersion({
      status: 'draft',
      contentHash: null,
      sentAt: null,
      lapsesAt: null,
      waitingFor: null,
      signatures: [],
    }),
    problems: [
      { path: 'terms.payDay', party: 'host', message: '还没有写每月几日发放补助' },
      { path: 'details.bank', party: 'trainee', message: '还没有填写开户银行' },
    ],
    acts: ['fill-details', 'decline'],
    ...patch,
  });
}

/** What a test of the trainee's pages of one agreement works with, beside the API and the page. */
export interface TraineeTest {
  readonly test: StandInTest;
  /** The agreement that the API answers, drafted at first; a test changes it as the server would. */
  shown: Agreement;
  /** Signs the trainee in and opens a page. */
  open: (path: string, window?: typeof PHONE) => Promise<void>;
  /** The heading of a page. */
  heading: (name: string) => Locator;
  /** The writes of a route. */
  sent: (path: string) => Asked[];
}

/** Frames a spec of the trainee's pages of one agreement. Call it at the top of a spec. */
export function traineeTest(): TraineeTest {
  const test = standInTest();
  const trainee: TraineeTest = {
    test,
    shown: drafted(),
    open: (path, window = PHONE) => test.openAs(sampleSession().person.grants, path, window),
    heading: (name) => present(test.page).getByRole('heading', { level: 1, name }),
    sent: (path) => test.api.asked.filter((asked) => asked.method !== 'GET' && asked.path === path),
  };

  beforeEach(() => {
    trainee.shown = drafted();
    test.api
      .on('GET /agreements', () => ({ body: { items: [sampleAgreementSummary()], nextCursor: null } }))
      .on('GET /agreements/501/text', () => ({ body: sampleText() }))
      .on('GET /agreements/501', () => ({ body: trainee.shown }));
  });
  return trainee;
}

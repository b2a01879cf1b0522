import type { Agreement } from '@qihang/shared/agreements';
import type { Mentor } from '@qihang/shared/hosts';
import type { Grant } from '@qihang/shared/identity';
import type { Browser, Page } from 'playwright-core';
import { AGENT_GRANT, sampleAgreement } from './agreement-samples';
import { PHONE, present } from './pages';
import { leaveWindow, reuseWindow } from './reused-window';
import { samplePostDetail, sampleSession } from './samples';
import { StandInApi } from './stand-in-api';

/** The day on which these tests happen: the sample agreement begins eleven days later. */
const NOW = '2026-11-20T02:00:00.000Z';

const DIVISIONS = [
  { code: '410100', name: '郑州市', shortName: '郑州', parentCode: '410000', initials: 'zzs' },
  { code: '410105', name: '金水区', shortName: '金水', parentCode: '410100', initials: 'jsq' },
];

/** Mentors of the sample agreement's host: one with room, one with as many trainees as a mentor may have. */
export const MENTORS: Mentor[] = [
  sampleMentor({ id: '21', name: '郑师示', currentTrainees: 2 }),
  sampleMentor({ id: '22', name: '钱师示', jobTitle: '主管会计', currentTrainees: 3 }),
];

function sampleMentor(patch: Partial<Mentor>): Mentor {
  return {
    id: '21',
    hostId: '7',
    hostName: AGENT_GRANT.hostName ?? '',
    name: '郑师示',
    maskedPhone: '154****0021',
    jobTitle: '高级会计师',
    specialty: '会计核算',
    yearsOfExperience: 18,
    status: 'active',
    currentTrainees: 0,
    version: 1,
    ...patch,
  };
}

/** The sample agreement as its host sees it. */
export function hostAgreement(patch: Partial<Agreement> = {}): Agreement {
  return sampleAgreement({ viewer: 'host', traineeName: '王示例', myTurn: false, ...patch });
}

/** One signed-in person before an API that answers with one agreement. */
export interface AgreementStage {
  api: StandInApi;
  page: Page;
  /** The agreement that the API answers; a test changes it as the server would. */
  shown: Agreement;
  /** Opens a page of the app and waits for its heading. */
  open: (path: string, heading: string) => Promise<void>;
  /** The body of the last request to a route. */
  lastBody: (method: string, path: string) => unknown;
  /** Leaves the stage; what went wrong in the page meanwhile. */
  leave: () => Promise<string[]>;
}

interface StageOptions {
  agreement: Agreement;
  window?: typeof PHONE;
  grant?: Grant;
}

/** Of the API in a browser: the same for all its tests. */
const portOf = new WeakMap<Browser, number>();

/** Starts the API and opens a window in which the person has signed in. */
export async function enterStage(browser: Browser, options: StageOptions): Promise<AgreementStage> {
  const { agreement, window = PHONE, grant = AGENT_GRANT } = options;
  const api = new StandInApi()
    .on('GET /system/info', () => ({ body: { version: 'test', demo: false, demoCode: null } }))
    .on('GET /unread-messages', () => ({ body: { count: 0 } }))
    .on('GET /reference/divisions', () => ({ body: { items: DIVISIONS } }))
    .on('GET /posts', () => ({ body: { items: [], nextCursor: null } }))
    .on('GET /posts/1001', () => ({ body: samplePostDetail({ duties: '整理凭证；核对费用。协助报税' }) }))
    .on('GET /mentors', () => ({ body: { items: MENTORS, nextCursor: null } }))
    .on('GET /agreements/501', () => ({ body: stage.shown }));
  const address = await api.start(portOf.get(browser));
  portOf.set(browser, Number(new URL(address).port));
  const watched = await reuseWindow(browser, address, window, sampleSession({ grants: [grant] }));
  const { page } = watched;
  await page.clock.setFixedTime(NOW);
  const stage: AgreementStage = {
    api,
    page,
    shown: agreement,
    open: async (path, heading) => {
      await page.goto(path);
      await present(page).getByRole('heading', { level: 1, name: heading }).waitFor();
    },
    lastBody: (method, path) =>
      api.asked.filter((asked) => asked.method === method && asked.path === path).at(-1)?.body,
    leave: async () => {
      const unseen = await leaveWindow(browser, address, window, watched);
      await api.stop();
      return unseen;
    },
  };
  return stage;
}

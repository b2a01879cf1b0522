import type {
  Agreement,
  AgreementSummary,
  AgreementText,
  AgreementVersion,
  SignedDocument,
} from '@qihang/shared/agreements';
import type { Grant } from '@qihang/shared/identity';
import { publicNumber } from '@qihang/shared/platform';

/** Hash of the text that waits for signatures. */
export const CONTENT_HASH = 'a1'.repeat(32);

/** A public number that passes its check, another for each seed. */
export function sampleNumber(seed = 1): string {
  return publicNumber(
    'XY',
    Uint8Array.from({ length: 12 }, (_, index) => (seed * 7 + index * 5) % 32),
  );
}

/** An officer of Zhengzhou. */
export const OFFICER_GRANT: Grant = {
  role: 'officer',
  hostId: null,
  hostName: null,
  divisionCode: '410100',
  divisionName: '郑州市',
};

/** An agent of the host of the sample agreement. */
export const AGENT_GRANT: Grant = {
  role: 'host-agent',
  hostId: '7',
  hostName: '郑州示例智能装备有限公司',
  divisionCode: null,
  divisionName: null,
};

/** An agreement that waits for the bureau's witness, as an officer's list shows it. */
export function sampleAgreementSummary(patch: Partial<AgreementSummary> = {}): AgreementSummary {
  return {
    id: '501',
    number: sampleNumber(),
    status: 'signing',
    way: 'electronic',
    postTitle: '会计助理',
    hostName: '郑州示例智能装备有限公司',
    traineeName: '王*',
    divisionName: '郑州市金水区',
    startsOn: '2026-12-01',
    endsOn: '2027-05-31',
    waitingFor: 'bureau',
    myTurn: true,
    contentHash: CONTENT_HASH,
    seal: 'none',
    hasObjection: false,
    changedAt: '2026-11-20T02:00:00.000Z',
    ...patch,
  };
}

/** The version that the sample agreement has open: signed by host and trainee. */
export function sampleVersion(patch: Partial<AgreementVersion> = {}): AgreementVersion {
  return {
    number: 1,
    status: 'signing',
    contentHash: CONTENT_HASH,
    templateTitle: '就业见习协议',
    sentAt: '2026-11-18T01:00:00.000Z',
    lapsesAt: '2026-12-02T01:00:00.000Z',
    waitingFor: 'bureau',
    signatures: [
      { party: 'host', signer: '李示例', method: 'code', signedAt: '2026-11-18T02:00:00.000Z' },
      { party: 'trainee', signer: '王*', method: 'code', signedAt: '2026-11-19T02:00:00.000Z' },
    ],
    reason: null,
    ...patch,
  };
}

/** The same agreement with everything that its page shows, as the officer sees it. */
export function sampleAgreement(patch: Partial<Agreement> = {}): Agreement {
  return {
    ...sampleAgreementSummary(),
    viewer: 'bureau',
    applicationId: '301',
    postId: '1001',
    hostCreditCode: '91410100MA00000000',
    maskedCitizenNumber: '4101**********0018',
    bureauName: '郑州市人力资源和社会保障局',
    mentorName: '郑师示',
    terms: {
      startsOn: '2026-12-01',
      months: 6,
      divisionCode: '410105',
      address: '示例路 1 号',
      mentorId: '21',
      plan: [{ month: 1, goals: '熟悉凭证和报销流程' }],
      monthlyStipendFen: 210_000,
      payDay: 10,
      hoursPerDay: 8,
      daysPerWeek: 5,
      rest: '周六、周日休息',
      safety: '上岗前安全培训',
      insurer: '示例财产保险',
      insurancePolicyNumber: 'BX20260001',
      insuranceFen: 10_000_000,
      leave: '提前一天告知带教老师',
      contactName: '李示例',
      contactPhone: '15400000003',
      extra: '',
    },
    termsRevision: 3,
    details: {
      address: '郑州市示例小区',
      emergencyName: '王示例',
      emergencyRelation: '父亲',
      emergencyPhone: '15400000009',
      bank: '示例银行',
      bankAccountNumber: '',
      guardian: null,
    },
    detailsRevision: 2,
    needsGuardian: false,
    openVersion: sampleVersion(),
    currentVersion: null,
    problems: [],
    remindAgainAt: null,
    sealedAt: null,
    paper: null,
    earlyEnd: null,
    amendments: [],
    history: [
      { id: '1', what: '提交签署', who: '李示例', at: '2026-11-18T01:00:00.000Z', reason: null },
      { id: '2', what: '单位签字', who: '李示例', at: '2026-11-18T02:00:00.000Z', reason: null },
      { id: '3', what: '见习人员签字', who: '王*', at: '2026-11-19T02:00:00.000Z', reason: null },
    ],
    acts: [],
    ...patch,
  };
}

/** The text that the parties of the sample agreement sign. */
export function sampleText(patch: Partial<AgreementText> = {}): AgreementText {
  return {
    versionNumber: 1,
    contentHash: CONTENT_HASH,
    title: '就业见习协议',
    number: sampleNumber(),
    summary: ['见习 6 个月，从 2026年12月1日到 2027年5月31日', '每月生活补助 2,100 元，每月 10 日发放'],
    sections: [
      { heading: '第一条 见习岗位', paragraphs: ['乙方在甲方会计助理岗位见习。'] },
      { heading: '第二条 见习期限', paragraphs: ['见习期限为 6 个月。'] },
    ],
    ...patch,
  };
}

/** A signed and sealed document. */
export function sampleDocument(patch: Partial<SignedDocument> = {}): SignedDocument {
  return {
    agreementId: '501',
    number: sampleNumber(),
    versionNumber: 1,
    title: '就业见习协议',
    hostName: '郑州示例智能装备有限公司',
    traineeName: '王示例',
    status: 'in-force',
    way: 'electronic',
    startsOn: '2026-12-01',
    endsOn: '2027-05-31',
    signedAt: '2026-11-20T02:00:00.000Z',
    seal: 'sealed',
    ...patch,
  };
}

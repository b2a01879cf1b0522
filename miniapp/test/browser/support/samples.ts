import type { Person, Session } from '@qihang/shared/identity';
import type { Message } from '@qihang/shared/notices';
import type { PostDetail, PostSummary } from '@qihang/shared/posts';

/** A published post, with what the test changes. */
export function samplePost(patch: Partial<PostSummary> = {}): PostSummary {
  return {
    id: '1001',
    title: '会计助理',
    category: 'management',
    hostName: '郑州示例智能装备有限公司',
    divisionCode: '410105',
    divisionName: '郑州市金水区',
    monthlyStipendFen: 210_000,
    education: 'junior-college',
    months: 6,
    headcount: 2,
    demonstration: true,
    applyBy: '2026-12-31',
    publishedAt: '2026-11-01T02:00:00.000Z',
    ...patch,
  };
}

/** The same with everything that its page shows. */
export function samplePostDetail(patch: Partial<PostDetail> = {}): PostDetail {
  const summary = samplePost();
  return {
    ...summary,
    status: 'published',
    closeReason: null,
    duties: '协助整理凭证、核对费用。',
    majors: ['会计学'],
    address: '郑州市金水区示例路 1 号',
    latitude: null,
    longitude: null,
    meals: true,
    housing: false,
    insurance: '人身意外伤害保险',
    hazards: '',
    placesLeft: 2,
    host: {
      id: '7',
      name: summary.hostName,
      kind: 'technology-firm',
      divisionCode: '410105',
      divisionName: '郑州市金水区',
      address: '示例路 1 号',
      introduction: '',
      openPosts: 3,
    },
    ...patch,
  };
}

/** A seeker who is signed in. */
export function sampleSession(patch: Partial<Person> = {}): Session {
  const seeker = { role: 'seeker', hostId: null, hostName: null, divisionCode: null, divisionName: null } as const;
  const person = { id: '5', displayName: '王*', maskedPhone: '138****0001', grants: [seeker], wechatBound: false };
  return {
    accessToken: 'access',
    accessTokenExpiresAt: '2026-12-31T00:00:00.000Z',
    refreshToken: 'refresh-token-of-the-test',
    person: { ...person, ...patch },
  };
}

/** An unread message with a post. */
export function sampleMessage(patch: Partial<Message> = {}): Message {
  return {
    id: '31',
    kind: 'notice',
    title: '有适合您的见习岗位',
    text: '近期有一批会计类岗位正在招募。',
    posts: [samplePost()],
    applicationId: null,
    agreementId: null,
    internshipId: null,
    opens: null,
    createdAt: '2026-11-01T02:00:00.000Z',
    readAt: null,
    ...patch,
  };
}

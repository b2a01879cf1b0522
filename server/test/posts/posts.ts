import { creditCodeCheckCharacter } from '@qihang/shared/hosts';
import { EDUCATION_LEVEL_FACTS } from '@qihang/shared/platform';
import { HostEntity } from '../../src/hosts/host.entity';
import { PersonalDataCipher } from '../../src/platform/personal-data';
import { ReferenceLists } from '../../src/platform/reference';
import { PostEntity } from '../../src/posts/post.entity';
import { postSearchText } from '../../src/posts/post-search-text';
import type { TestApi } from '../support/api';

let hosts = 0;

function freshCreditCode(): string {
  hosts += 1;
  const body = `91410100${String(hosts).padStart(9, '0')}`;
  return body + creditCodeCheckCharacter(body);
}

/** An approved host in 郑州市金水区, unless told otherwise. @returns its id */
export async function makeHost(api: TestApi, changes: Partial<HostEntity> = {}): Promise<string> {
  const cipher = api.get(PersonalDataCipher);
  const { identifiers } = await api.dataSource.getRepository(HostEntity).insert({
    name: '河南启明会计师事务所',
    creditCode: freshCreditCode(),
    kind: 'small-or-medium-firm',
    divisionCode: '410105',
    address: '花园路1号',
    introduction: '为中小企业代理记账。',
    contactNameCipher: cipher.encrypt('张经理', 'hosts.contact_name_cipher'),
    contactPhoneCipher: cipher.encrypt('13800000000', 'hosts.contact_phone_cipher'),
    insuredStaff: 50,
    status: 'approved',
    createdAt: api.clock.now(),
    ...changes,
  });
  return String(identifiers[0]?.id);
}

/** A published post of a host, in 郑州市金水区 and for 会计, unless told otherwise. @returns its id */
export async function makePost(api: TestApi, hostId: string, changes: Partial<PostEntity> = {}): Promise<string> {
  const post = {
    hostId,
    title: '会计助理',
    category: 'management',
    duties: '整理凭证，登记账簿。',
    headcount: 2,
    placesTaken: 0,
    education: 'junior-college',
    majors: ['会计学'],
    divisionCode: '410105',
    address: '花园路1号',
    latitude: null,
    longitude: null,
    months: 6,
    monthlyStipendFen: 200_000,
    meals: true,
    housing: false,
    insurance: '人身意外伤害保险',
    hazards: '',
    applyBy: '2026-12-31',
    demonstration: false,
    status: 'published',
    closeReason: null,
    returnReason: null,
    closeNote: null,
    publishedAt: api.clock.now(),
    createdAt: api.clock.now(),
    version: 1,
    ...changes,
  } satisfies Partial<PostEntity>;
  const host = await api.dataSource.getRepository(HostEntity).findOneByOrFail({ id: hostId });
  const { divisions } = api.get(ReferenceLists);
  const { identifiers } = await api.dataSource.getRepository(PostEntity).insert({
    ...post,
    educationRank: EDUCATION_LEVEL_FACTS[post.education].rank,
    searchText: postSearchText({ ...post, hostName: host.name }, divisions),
  });
  return String(identifiers[0]?.id);
}

/** A post as it stands in the database. */
export function postRow(api: TestApi, id: string): Promise<PostEntity> {
  return api.dataSource.getRepository(PostEntity).findOneByOrFail({ id });
}

import { addDays, addMonths, type LocalDate, PROGRAMME_DIVISIONS } from '@qihang/shared/platform';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { AgreementEntity } from '../src/agreements/agreement.entity';
import { MentorEntity } from '../src/hosts/mentors/mentor.entity';
import { PersonGrantEntity } from '../src/identity/person-grant.entity';
import { SessionEntity } from '../src/identity/session.entity';
import { InternshipEntity } from '../src/internships/internship.entity';
import { LogEntryEntity } from '../src/internships/log/log-entry.entity';
import { InternshipGoalEntity } from '../src/internships/planning/internship-goal.entity';
import type { PersonalDataCipher } from '../src/platform/personal-data';
import { ReferenceLists, readReferenceData } from '../src/platform/reference';
import { insertPeople } from './people';
import { insertHosts, insertPosts } from './posts';

/** As the policy allows, and rather more trainees than hosts. */
export const TRAINEES_PER_MENTOR = 3;
const INTERNSHIPS_PER_HOST = 12;
const GOALS = 3;
const ENTRIES = 3;
const ROWS_AT_ONCE = 1_000;
const POSTS = 2_000;

export interface World {
  readonly internships: number;
  readonly mentors: number;
  readonly today: LocalDate;
}

/** The account of a mentor; the trainees have the ids below. */
export function mentorPersonId(world: World, mentor: number): number {
  return world.internships + mentor;
}

/** The account of the officer of a division, in the order of the list; all have a session of the same id. */
export function officerPersonId(world: World, place: number): number {
  return world.internships + world.mentors + 1 + place;
}

/** The first day of an internship: its trainees began over the last six months. */
export function startOf(internship: number, today: LocalDate): LocalDate {
  return addDays(today, -10 - ((internship * 37) % 170));
}

/** The days before which the kept entries lie: what comes later is free. */
export function loggedUntil(internship: number, today: LocalDate): LocalDate {
  const start = startOf(internship, today);
  const late = internship % 5 === 0 ? 45 : 12;
  const day = addDays(today, -late);
  if (day < start) return start;
  return day;
}

/** Internships as they are in the middle of a year, with everybody around them; ids from 1 on. */
export async function insertInternships(
  dataSource: DataSource,
  cipher: PersonalDataCipher,
  world: World,
  officers: readonly string[],
): Promise<void> {
  const { internships, mentors, today } = world;
  const hosts = Math.ceil(internships / INTERNSHIPS_PER_HOST);
  const counties = new ReferenceLists(readReferenceData()).divisions.all
    .map(({ code }) => code)
    .filter((code) => !PROGRAMME_DIVISIONS.some((division) => division.code === code));
  const divisionOf = (internship: number) => counties[hostOf(internship) % counties.length] ?? '410105';
  await insertHosts(dataSource, hosts);
  await insertPosts(dataSource, POSTS, hosts, today);
  const people = internships + mentors + officers.length + 1;
  await insertPeople(dataSource, cipher, {
    first: 1,
    count: people,
    divisionCode: () => '410105',
    openId: () => undefined,
  });
  const insert = inserter(dataSource);
  await insert(MentorEntity, mentors, (mentor) => mentorRow(mentor, world, cipher));
  await insert(PersonGrantEntity, mentors, (mentor) => ({
    personId: String(mentorPersonId(world, mentor)),
    role: 'mentor' as const,
    hostId: String(hostOf((mentor - 1) * TRAINEES_PER_MENTOR + 1)),
    divisionCode: null,
  }));
  await insert(PersonGrantEntity, officers.length, (place) => ({
    personId: String(officerPersonId(world, place - 1)),
    role: 'officer' as const,
    hostId: null,
    divisionCode: officers[place - 1] ?? '410000',
  }));
  // Everybody has one session with the id of the account.
  await insert(SessionEntity, people, (id) => sessionRow(id));
  await insert(InternshipEntity, internships, (id) => internshipRow(id, world, divisionOf(id)));
  await insert(AgreementEntity, internships, (id) => agreementRow(id, world, divisionOf(id)));
  await insert(InternshipGoalEntity, internships * GOALS, goalRow);
  const comment = cipher.encrypt('认真细致，凭证整理得很清楚，下月开始独立做账。', 'log_entries.comment_cipher');
  await insert(LogEntryEntity, internships * ENTRIES, (place) => entryRow(place, world, comment));
  await dataSource.query(
    'ANALYZE TABLE internships, internship_goals, log_entries, mentors, agreements, seekers, posts',
  );
}

function inserter(dataSource: DataSource) {
  return async <T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    count: number,
    row: (id: number) => Partial<T>,
  ): Promise<void> => {
    const repository = dataSource.getRepository(entity);
    for (let from = 1; from <= count; from += ROWS_AT_ONCE) {
      const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - from + 1) }, (_, index) => row(from + index));
      await repository.insert(rows as Parameters<typeof repository.insert>[0]);
    }
    console.error(`${repository.metadata.tableName}: ${count}`);
  };
}

function mentorOf(internship: number): number {
  return Math.ceil(internship / TRAINEES_PER_MENTOR);
}

function hostOf(internship: number): number {
  return Math.ceil(internship / INTERNSHIPS_PER_HOST);
}

/** Everybody has the same name and phone: it is decrypted all the same. */
function mentorRow(mentor: number, world: World, cipher: PersonalDataCipher): Partial<MentorEntity> {
  const phoneIndex = Buffer.alloc(32);
  phoneIndex.writeUInt32BE(mentor);
  return {
    id: String(mentor),
    hostId: String(hostOf((mentor - 1) * TRAINEES_PER_MENTOR + 1)),
    personId: String(mentorPersonId(world, mentor)),
    nameCipher: cipher.encrypt('周明师', 'mentors.name_cipher'),
    maskedName: '周**',
    phoneCipher: cipher.encrypt('13800000000', 'mentors.phone_cipher'),
    phoneIndex,
    maskedPhone: '138****0000',
    jobTitle: '工程师',
    specialty: '会计核算',
    yearsOfExperience: 8,
    status: 'active',
    createdAt: new Date(),
  };
}

function sessionRow(id: number): Partial<SessionEntity> {
  const now = new Date();
  return { id: String(id), personId: String(id), method: 'phone-code', userAgent: '', createdAt: now, lastUsedAt: now };
}

function internshipRow(id: number, { today, ...world }: World, divisionCode: string): Partial<InternshipEntity> {
  const startsOn = startOf(id, today);
  const mentor = mentorOf(id);
  const now = new Date();
  return {
    id: String(id),
    agreementId: String(id),
    agreementNumber: `XY${String(id).padStart(17, '0')}`,
    versionNumber: 1,
    seekerId: String(id),
    personId: String(id),
    hostId: String(hostOf(id)),
    postId: String((id % POSTS) + 1),
    divisionCode,
    mentorId: String(mentor),
    mentorPersonId: String(mentorPersonId({ today, ...world }, mentor)),
    startsOn,
    endsOn: addDays(addMonths(startsOn, 9), -1),
    status: 'active',
    lastLoggedDay: loggedUntil(id, today),
    insuredUntil: id % 9 === 0 ? addDays(today, (id % 60) - 20) : null,
    createdAt: now,
    changedAt: now,
  };
}

function agreementRow(id: number, { today }: World, divisionCode: string): Partial<AgreementEntity> {
  const text = String(id);
  const now = new Date();
  return {
    number: `XY${text.padStart(17, '0')}`,
    applicationId: text,
    liveApplicationId: text,
    inForceSeekerId: text,
    seekerId: text,
    personId: text,
    hostId: String(hostOf(id)),
    postId: '1',
    divisionCode,
    mentorId: String(mentorOf(id)),
    startsOn: startOf(id, today),
    status: 'in-force',
    way: 'electronic',
    createdAt: now,
    changedAt: now,
  };
}

function goalRow(place: number): Partial<InternshipGoalEntity> {
  const position = ((place - 1) % GOALS) + 1;
  return {
    internshipId: String(Math.ceil(place / GOALS)),
    versionNumber: 1,
    position,
    month: position,
    text: `学会整理凭证、登记账簿，第${position}部分`,
    skill: '账务处理',
  };
}

/** Entries of two days each, the last one ends on the last logged day. */
function entryRow(place: number, world: World, commentCipher: Buffer): Partial<LogEntryEntity> {
  const internship = Math.ceil(place / ENTRIES);
  const periodTo = addDays(loggedUntil(internship, world.today), -2 * ((place - 1) % ENTRIES));
  const periodFrom = addDays(periodTo, -1);
  const mentor = mentorOf(internship);
  const at = new Date(`${periodTo}T${String(8 + ((place - 1) % TRAINEES_PER_MENTOR) * 2).padStart(2, '0')}:00:00Z`);
  return {
    internshipId: String(internship),
    mentorId: String(mentor),
    mentorPersonId: String(mentorPersonId(world, mentor)),
    entryKey: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    periodFrom,
    periodTo,
    tasks: [
      { goalId: null, text: '整理原始凭证' },
      { goalId: null, text: '登记日记账' },
    ],
    attendedDays: [periodFrom, periodTo],
    ratings: [{ skill: '账务处理', rating: '3' }],
    photoIds: [],
    commentCipher,
    writtenAt: at,
    receivedAt: at,
    clockWasWrong: false,
    deviceHash: '0'.repeat(64),
    revision: 1,
    conflictCipher: null,
  };
}

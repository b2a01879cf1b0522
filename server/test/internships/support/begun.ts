import { InternshipEntity } from '../../../src/internships/internship.entity';
import { InternshipGoalEntity } from '../../../src/internships/planning/internship-goal.entity';
import { makeSeeker, type SeekerPlayer } from '../../applications/scene';
import { makePost } from '../../posts/posts';
import type { TestApi } from '../../support/api';
import { type MentoredHost, makeMentoredHost } from './internships';

/** An internship as it stands in the database, with everybody around it. There is no agreement behind it. */
export interface Begun extends MentoredHost {
  readonly internshipId: string;
  readonly postId: string;
  readonly seeker: SeekerPlayer;
}

export interface BegunOptions {
  /** Who takes the trainee; a new host unless told. */
  readonly hostSide?: MentoredHost;
  readonly internship?: Partial<InternshipEntity>;
}

let agreements = 9_000_000;

/**
 * An internship of 2026-12-01 to 2027-02-28, unless told otherwise, written straight into the database: quick, for tests of
 * what happens within it. What follows the agreement is tested with `internship()`. The clock stays as it is.
 */
export async function begunInternship(api: TestApi, options: BegunOptions = {}): Promise<Begun> {
  const side = options.hostSide ?? (await makeMentoredHost(api));
  const postId = await makePost(api, side.hostId);
  const seeker = await makeSeeker(api);
  agreements += 1;
  const now = api.clock.now();
  const row = {
    agreementId: String(agreements),
    agreementNumber: `XY-0000-0000-${String(agreements).slice(-4)}`,
    versionNumber: 1,
    seekerId: seeker.seekerId,
    personId: seeker.personId,
    hostId: side.hostId,
    postId,
    divisionCode: '410105',
    mentorId: side.mentorId,
    mentorPersonId: side.mentor.personId,
    startsOn: '2026-12-01',
    endsOn: '2027-02-28',
    status: 'active' as const,
    lastLoggedDay: null,
    createdAt: now,
    changedAt: now,
    ...options.internship,
  };
  const { identifiers } = await api.dataSource.getRepository(InternshipEntity).insert(row);
  const internshipId = String(identifiers[0]?.id);
  const goals = [1, 2, 3].map((month) => ({
    internshipId,
    versionNumber: row.versionNumber,
    position: month,
    month,
    text: `学会做账，第${month}部分`,
    skill: '账务处理',
  }));
  await api.dataSource.getRepository(InternshipGoalEntity).insert(goals);
  return { ...side, internshipId, postId, seeker };
}

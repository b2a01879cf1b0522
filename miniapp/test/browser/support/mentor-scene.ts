import { randomUUID } from 'node:crypto';
import { identityRoutes } from '@qihang/shared/identity';
import { internshipRoutes } from '@qihang/shared/internships';
import { addDays, type LocalDate, shanghaiDate } from '@qihang/shared/platform';
import { demoPhone } from '../../../../server/src/demo/demo-people';
import { SeedDemo } from '../../../../server/src/demo/seed-demo';
import { InternshipEntity } from '../../../../server/src/internships/internship.entity';
import { workOff } from '../../../../server/test/agreements/support';
import { begunInternship, type SentEntry } from '../../../../server/test/internships/support';
import type { TestApi } from '../../../../server/test/support/api';

const MENTOR = demoPhone(21);
const DEMO_CODE = '000000';

/** A demo mentor with two trainees, whose internships began twenty days ago. */
export interface MentorScene {
  readonly mentorPhone: string;
  readonly startsOn: LocalDate;
  /** 孙模拟's, with the demo agreement's plan, and 王小明's. */
  readonly internshipIds: readonly [string, string];
  /** Sends an entry of the mentor's as another device would. */
  sendFromElsewhere: (entry: Partial<SentEntry> & Pick<SentEntry, 'internshipId'>) => Promise<void>;
}

/** @param api without demo data, at the present time */
export async function mentorScene(api: TestApi): Promise<MentorScene> {
  await api.get(SeedDemo).execute();
  await workOff(api);
  const rows = api.dataSource.getRepository(InternshipEntity);
  const signedIn = await api.call(identityRoutes.signInByCode, { body: { phone: MENTOR, code: DEMO_CODE } });
  const demo = await rows.findOneByOrFail({ mentorPersonId: signedIn.body.person.id });
  const startsOn = addDays(shanghaiDate(api.clock.now()), -20);
  const days = { startsOn, endsOn: addDays(startsOn, 90) };
  await rows.update(demo.id, days);
  const { hostId, mentorId, mentorPersonId, divisionCode } = demo;
  const second = await begunInternship(api, {
    internship: { hostId, mentorId, mentorPersonId, divisionCode, ...days },
  });
  return {
    mentorPhone: MENTOR,
    startsOn,
    internshipIds: [demo.id, second.internshipId],
    sendFromElsewhere: async (entry) => {
      const at = api.clock.now().toISOString();
      const whole: SentEntry = {
        key: randomUUID(),
        periodFrom: startsOn,
        periodTo: startsOn,
        tasks: [{ goalId: null, text: '盘点' }],
        attendedDays: [],
        writtenAt: at,
        ...entry,
      };
      const body = { deviceId: randomUUID(), sentAt: at, entries: [whole] };
      const { body: reply } = await api.call(internshipRoutes.sync, { body }, { as: signedIn.body.accessToken });
      if (reply.items[0]?.outcome !== 'stored') throw new Error(`not stored: ${JSON.stringify(reply)}`);
    },
  };
}

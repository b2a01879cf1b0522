import { addDays, type LocalDate, shanghaiDate } from '@qihang/shared/platform';
import { demoCitizenNumber, demoName } from './demo-people';
import { DemoRandom } from './demo-random';
import { demoGraduate } from './demo-seekers';

const SEED = 2023;
const HEADER = '姓名,公民身份号码,证件编号\n';
const FIRST_BIRTH_DATE: LocalDate = '1950-01-01';

/**
 * A made-up registry: the demo graduate, some rows with faults, and people who are not on the platform.
 * @param rows how many rows
 * @returns the lines of a csv file
 */
export function* demoRegistry(rows: number): Generator<string> {
  const { name, citizenNumber } = demoGraduate(shanghaiDate(new Date())).identity;
  yield HEADER;
  yield `${name},${citizenNumber},DB0000001\n`;
  yield `张写错,41010520010231000X,DB0000002\n`;
  yield `,${citizenNumber},DB0000003\n`;
  const random = new DemoRandom(SEED);
  for (let place = 4; place <= rows; place += 1) {
    const number = demoCitizenNumber('410102', addDays(FIRST_BIRTH_DATE, place));
    yield `${demoName(random)},${number},DB${String(place).padStart(7, '0')}\n`;
  }
}

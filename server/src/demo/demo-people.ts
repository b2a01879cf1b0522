import { citizenNumberCheckDigit } from '@qihang/shared/identity';
import type { LocalDate } from '@qihang/shared/platform';
import type { DemoRandom } from './demo-random';

const SURNAMES = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '马',
  '朱',
  '胡',
  '郭',
  '何',
  '林',
];
const GIVEN_NAMES = ['晓示', '雨例', '子范', '梓样', '欣模', '浩拟', '思演', '嘉试', '一示', '佳例', '文范', '子样'];

/**
 * A phone that nobody has: numbers beginning with 154 are not given out.
 * @param place 0 to 9999
 */
export function demoPhone(place: number): string {
  return `1540000${String(place).padStart(4, '0')}`;
}

/**
 * A citizen number that nobody has: order numbers begin at 001, this one's is 000. Told apart by division and birth date.
 * @param divisionCode six digits
 * @param birthDate `YYYY-MM-DD`
 */
export function demoCitizenNumber(divisionCode: string, birthDate: LocalDate): string {
  const first17 = `${divisionCode}${birthDate.replaceAll('-', '')}000`;
  return `${first17}${citizenNumberCheckDigit(first17)}`;
}

/** @returns a name whose last character says that the person is made up (示例、模拟…) */
export function demoName(random: DemoRandom): string {
  return `${random.pick(SURNAMES)}${random.pick(GIVEN_NAMES)}`;
}

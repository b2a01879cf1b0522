/**
 * Words that tell or hint that somebody is in hardship. A notice shows on lock screens, where others read it, so its title
 * and text name none of them (domain, §§ 3 and 4). [set]: an operator may add words of the place.
 */
export const HARDSHIP_WORDS: readonly string[] = [
  '低保',
  '最低生活保障',
  '低收入',
  '特困',
  '困难',
  '贫困',
  '扶贫',
  '脱贫',
  '建档立卡',
  '残疾',
  '残障',
  '残联',
  '零就业家庭',
  '孤儿',
  '救助',
];

/**
 * @param text what an officer wrote
 * @param words the list to look for
 * @returns the words of the list that the text contains, also when written with spaces, marks or full-width characters
 *   between, in the list's order
 */
export function findHardshipWords(text: string, words: readonly string[] = HARDSHIP_WORDS): string[] {
  const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
  return words.filter((word) => plain.includes(word));
}

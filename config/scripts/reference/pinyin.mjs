import { customPinyin, pinyin } from 'pinyin-pro';

/**
 * Readings that the library misses. Places are read as they are locally and officially; each entry was needed.
 * Names it reads rightly by itself (漯河 luohe, 中牟 zhongmu, 渑池 mianchi, 柘城 zhecheng, 长垣 changyuan, 长葛 changge,
 * 尉氏 weishi) are held by a test of the generated files.
 */
const READINGS = {
  浚县: 'xùn xiàn',
  泌阳: 'bì yáng',
  召陵: 'shào líng',
  殷都: 'yīn dū',
  魏都: 'wèi dū',
  藏医: 'zàng yī',
  藏药: 'zàng yào',
  给排水: 'jǐ pái shuǐ',
};

customPinyin(READINGS);

/**
 * Pinyin of a Chinese name for search: small letters, no tones, ü written v as on a keyboard. Latin letters and digits
 * stay, whatever else is dropped.
 * @param {string} name
 * @returns {{ initials: string, pinyin: string }} `zzdx` and `zhengzhoudaxue` for 郑州大学
 */
export function pinyinOf(name) {
  const parts = name.normalize('NFKC').match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? [];
  const syllables = parts.map((part) => {
    if (!/\p{Script=Han}/u.test(part)) return [part.toLowerCase()];
    return pinyin(part, { toneType: 'none', type: 'array', v: true });
  });
  const initialsOf = (part, index) =>
    /\p{Script=Han}/u.test(parts[index]) ? part.map((syllable) => syllable[0]).join('') : part.join('');
  return { initials: syllables.map(initialsOf).join(''), pinyin: syllables.flat().join('') };
}

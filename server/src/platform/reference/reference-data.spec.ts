import { divisionLevel, EDUCATION_LEVEL_FACTS, PROGRAMME_DIVISIONS, parentOf } from '@qihang/shared/platform';
import { readReferenceData } from './index';

const data = readReferenceData();
const geographic = data.divisions.filter((division) => division.gbt2260);

/** Every county-level unit of Henan whose name is often read wrongly, and words of majors likewise. */
const READINGS: Record<string, string> = {
  漯河市: 'luoheshi',
  郑州市: 'zhengzhoushi',
  中牟县: 'zhongmuxian',
  柘城县: 'zhechengxian',
  浚县: 'xunxian',
  渑池县: 'mianchixian',
  长垣市: 'changyuanshi',
  长葛市: 'changgeshi',
  尉氏县: 'weishixian',
  泌阳县: 'biyangxian',
  召陵区: 'shaolingqu',
  南召县: 'nanzhaoxian',
  殷都区: 'yinduqu',
  魏都区: 'weiduqu',
  浉河区: 'shihequ',
  瀍河回族区: 'chanhehuizuqu',
  淅川县: 'xichuanxian',
  郸城县: 'danchengxian',
  平舆县: 'pingyuxian',
  郏县: 'jiaxian',
  睢县: 'suixian',
};

describe('the divisions of Henan', () => {
  it('are the province, 17 prefectures, 济源 and 156 counties, without the zones that only statistics know', () => {
    const count = (level: string) => geographic.filter(({ code }) => divisionLevel(code) === level).length;
    expect([count('province'), count('prefecture'), count('county')]).toEqual([1, 18, 156]);
    expect(data.divisions).toHaveLength(geographic.length + 24);
  });

  it('have the parent that their code says, and codes and places in the list of their own', () => {
    for (const division of data.divisions) expect(division.parentCode).toBe(parentOf(division.code) ?? null);
    expect(new Set(data.divisions.map(({ code }) => code)).size).toBe(data.divisions.length);
    expect(data.divisions.map(({ order }) => order)).toEqual(data.divisions.map((_, index) => index));
  });

  it('hold the programme divisions under the same names', () => {
    for (const { code, name, shortName } of PROGRAMME_DIVISIONS.slice(1)) {
      expect(data.divisions).toContainEqual(expect.objectContaining({ code, name, shortName }));
    }
  });

  it.each(Object.entries(READINGS))('reads %s as %s', (name, pinyin) => {
    expect(data.divisions.find((division) => division.name === name)?.pinyin).toBe(pinyin);
  });
});

describe('schools and majors', () => {
  const majorPinyin = (name: string) => data.majors.find((major) => major.name === name)?.pinyin;

  it('hold 187 schools with known divisions and 883 undergraduate majors with their class', () => {
    const codes = new Set(data.divisions.map(({ code }) => code));
    expect(data.institutions).toHaveLength(187);
    expect(data.institutions.filter(({ divisionCode }) => divisionCode !== null && !codes.has(divisionCode))).toEqual(
      [],
    );
    const undergraduate = data.majors.filter(({ level }) => level === 'bachelor');
    expect(undergraduate).toHaveLength(883);
    expect(undergraduate.filter(({ className, categoryName }) => !className || !categoryName)).toEqual([]);
  });

  it('read 会 as kuai in 会计 and as hui elsewhere, and know 音乐, 藏医 and 给排水', () => {
    expect(majorPinyin('会计学')).toBe('kuaijixue');
    expect(majorPinyin('大数据与会计')).toBe('dashujuyukuaiji');
    expect(majorPinyin('社会学')).toBe('shehuixue');
    expect(majorPinyin('音乐学')).toBe('yinyuexue');
    expect(majorPinyin('藏医学')).toBe('zangyixue');
    expect(majorPinyin('给排水科学与工程')).toBe('jipaishuikexueyugongcheng');
  });

  it('have pinyin of small letters and digits only, with initials that it begins with', () => {
    for (const { name, initials, pinyin } of [...data.divisions, ...data.institutions, ...data.majors]) {
      expect({ name, fits: /^[a-z0-9]+$/.test(pinyin) && /^[a-z0-9]+$/.test(initials) }).toEqual({ name, fits: true });
      expect(pinyin[0]).toBe(initials[0]);
    }
  });
});

describe('the code tables', () => {
  it('have the ladder of education that the rules use', () => {
    expect(data.educationLevels.map(({ code, name, gbCode }) => [code, { label: name, gbCode }])).toEqual(
      Object.entries(EDUCATION_LEVEL_FACTS).map(([code, { label, gbCode }]) => [code, { label, gbCode }]),
    );
    for (const { gbCode, gbCodes } of data.educationLevels) expect(gbCodes.map(({ code }) => code)).toContain(gbCode);
  });

  it('share 100,000 posts out among the programme divisions', () => {
    expect(data.targets2023.map(({ divisionCode }) => divisionCode)).toEqual(
      PROGRAMME_DIVISIONS.map(({ code }) => code),
    );
    expect(data.targets2023.reduce((sum, { posts }) => sum + posts, 0)).toBe(100_000);
  });

  it('have three tiers of minimum wage for each date of effect, falling from tier to tier', () => {
    for (const from of ['2018-10-01', '2022-01-01', '2024-01-01']) {
      const tiers = data.minimumWage.filter((wage) => wage.from === from);
      expect(tiers.map(({ tier }) => tier)).toEqual([1, 2, 3]);
      expect(tiers.map(({ monthlyFen }) => monthlyFen)).toEqual(
        tiers.map(({ monthlyFen }) => monthlyFen).sort((a, b) => b - a),
      );
    }
    expect(data.minimumWage.find(({ from, tier }) => from === '2024-01-01' && tier === 1)?.monthlyFen).toBe(210_000);
  });
});

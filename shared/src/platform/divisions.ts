/** Six-digit code of an administrative division, GB/T 2260, such as `410102`. Stored as CHAR(6). */
export type DivisionCode = string;

export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** Henan. As a programme division it stands for 省直, the units directly under the province. */
export const HENAN: DivisionCode = '410000';

/** 济源: a county-level city by code, directly under the province, that acts as a prefecture and has no counties. */
export const JIYUAN: DivisionCode = '419001';

/** The 19 divisions among which the programme's posts are shared out (annex of the notice 豫人社函〔2023〕138号). */
export const PROGRAMME_DIVISIONS = [
  { code: '410000', name: '省直', shortName: '省直' },
  { code: '410100', name: '郑州市', shortName: '郑州' },
  { code: '410200', name: '开封市', shortName: '开封' },
  { code: '410300', name: '洛阳市', shortName: '洛阳' },
  { code: '410400', name: '平顶山市', shortName: '平顶山' },
  { code: '410500', name: '安阳市', shortName: '安阳' },
  { code: '410600', name: '鹤壁市', shortName: '鹤壁' },
  { code: '410700', name: '新乡市', shortName: '新乡' },
  { code: '410800', name: '焦作市', shortName: '焦作' },
  { code: '410900', name: '濮阳市', shortName: '濮阳' },
  { code: '411000', name: '许昌市', shortName: '许昌' },
  { code: '411100', name: '漯河市', shortName: '漯河' },
  { code: '411200', name: '三门峡市', shortName: '三门峡' },
  { code: '411300', name: '南阳市', shortName: '南阳' },
  { code: '411400', name: '商丘市', shortName: '商丘' },
  { code: '411500', name: '信阳市', shortName: '信阳' },
  { code: '411600', name: '周口市', shortName: '周口' },
  { code: '411700', name: '驻马店市', shortName: '驻马店' },
  { code: '419001', name: '济源市', shortName: '济源' },
] as const satisfies readonly { code: DivisionCode; name: string; shortName: string }[];

const WELL_FORMED = /^[1-9]\d{5}$/;

/** In GB/T 2260 the digits 90 in the prefecture's place mean "directly under the province". */
const DIRECTLY_UNDER_PROVINCE = '90';

/**
 * Level of a division by its code. County-level cities directly under the province (419001) count as prefectures,
 * because their bureau reports to the province.
 *
 * @returns undefined for text that isn't the code of a division, such as `4101` or the bare grouping `419000`.
 */
export function divisionLevel(code: string): DivisionLevel | undefined {
  if (!WELL_FORMED.test(code)) return undefined;
  const prefecture = code.slice(2, 4);
  const county = code.slice(4);
  if (prefecture === '00') return county === '00' ? 'province' : undefined;
  if (prefecture === DIRECTLY_UNDER_PROVINCE) return county === '00' ? undefined : 'prefecture';
  return county === '00' ? 'prefecture' : 'county';
}

/**
 * The division one level up: county → prefecture → province.
 *
 * @returns undefined for a province and for text that isn't a code.
 */
export function parentOf(code: string): DivisionCode | undefined {
  const level = divisionLevel(code);
  if (level === 'county') return `${code.slice(0, 4)}00`;
  if (level === 'prefecture') return `${code.slice(0, 2)}0000`;
  return undefined;
}

/**
 * True when `code` is `ancestorCode` or lies below it. An officer acts only within one division and what lies below it
 * (domain, §1), so this fails closed: false whenever either text isn't a code.
 */
export function isWithin(code: string, ancestorCode: string): boolean {
  if (divisionLevel(code) === undefined) return false;
  const range = divisionPrefixRange(ancestorCode);
  return range !== undefined && range.from <= code && code <= range.to;
}

/**
 * The range of codes that a division covers, both ends included: for `division BETWEEN from AND to` on CHAR(6).
 *
 * @returns undefined for text that isn't a code.
 */
export function divisionPrefixRange(code: string): { from: DivisionCode; to: DivisionCode } | undefined {
  switch (divisionLevel(code)) {
    case 'province':
      return { from: code, to: `${code.slice(0, 2)}9999` };
    case 'prefecture':
      return code.endsWith('00') ? { from: code, to: `${code.slice(0, 4)}99` } : { from: code, to: code };
    case 'county':
      return { from: code, to: code };
    default:
      return undefined;
  }
}

/**
 * The programme division that a division's figures are counted under: its prefecture, or 省直 for the province itself.
 *
 * @returns undefined for text that isn't a code of Henan.
 */
export function programmeDivisionOf(code: string): DivisionCode | undefined {
  const division = divisionLevel(code) === 'county' ? parentOf(code) : code;
  return PROGRAMME_DIVISIONS.find((programmeDivision) => programmeDivision.code === division)?.code;
}

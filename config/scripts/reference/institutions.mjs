import { pinyinOf } from './pinyin.mjs';

const LEVELS = { 本科: 'bachelor', '本科(职业本科)': 'bachelor', 专科: 'junior-college', 未核实: null };

/**
 * Institutions of higher education in Henan, those of today first. A former name stays an entry of its own, because it
 * stands on diplomas, and is an alias of the name that followed it.
 * @param {{ code: string, name: string, shortName: string, parentCode: string | null }[]} divisions
 */
export function institutions(sources, divisions) {
  const prefectures = divisions.filter((division) => division.parentCode === '410000');
  return sources
    .csv('institutions-henan.csv')
    .map((row) => institution(row, prefectures))
    .sort((a, b) => Number(b.current) - Number(a.current) || a.pinyin.localeCompare(b.pinyin));
}

function institution(row, prefectures) {
  const level = LEVELS[row.level];
  if (level === undefined) throw new Error(`unknown level of institution: ${row.level} (${row.name})`);
  return {
    code: row.code === '' ? null : row.code,
    name: row.name,
    aliases: row.former_name_2017 === '' ? [] : [row.former_name_2017],
    divisionCode: prefectureOf(row, prefectures)?.code ?? null,
    level,
    isPrivate: row.private === '民办',
    current: row.status.startsWith('current'),
    ...pinyinOf(row.name),
  };
}

/** By the source's city, else by the city that the name begins with; null when neither says. */
function prefectureOf(row, prefectures) {
  return prefectures.find(({ name, shortName }) => row.city === name || (!row.city && row.name.startsWith(shortName)));
}

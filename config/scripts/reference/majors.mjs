import { pinyinOf } from './pinyin.mjs';

/** Undergraduate majors by the ministry's catalogue, then higher-vocational majors, of which most have no known code. */
export function majors(sources) {
  return [...undergraduate(sources), ...vocational(sources)];
}

function undergraduate(sources) {
  return sources.csv('majors-undergraduate-2026.csv').map((row) => ({
    code: row.code,
    name: row.name,
    className: row.class_name,
    categoryName: row.category_name,
    level: 'bachelor',
    ...pinyinOf(row.name),
  }));
}

function vocational(sources) {
  const { names, codes } = sources.json('majors-vocational-2021-partial.json');
  const coded = new Map(codes.map((entry) => [entry.name, entry]));
  const allNames = [...new Set([...names, ...coded.keys()])];
  return allNames
    .map((name) => ({
      code: coded.get(name)?.code ?? null,
      name,
      className: null,
      categoryName: coded.get(name)?.category ?? null,
      level: 'junior-college',
      ...pinyinOf(name),
    }))
    .sort((a, b) => a.pinyin.localeCompare(b.pinyin));
}

import { pinyinOf } from './pinyin.mjs';

const HENAN = { code: '410000', name: '河南省', shortName: '河南', parentCode: null, kind: 'province', gbt2260: true };

const KINDS = { 市辖区: 'district', 县: 'county', 县级市: 'county-level-city' };

/** The prefectures come with the counties' rows; 济源 stands directly under the province and acts as one. */
export function divisions(sources) {
  const rows = sources.csv('divisions-henan-2023.csv');
  const prefectures = new Map();
  const counties = [];
  for (const row of rows) {
    if (row.parent_code === '419000') {
      prefectures.set(row.code, prefecture(row.code, row.name, 'county-level-city'));
    } else {
      prefectures.set(row.parent_code, prefecture(row.parent_code, row.parent_name, 'prefecture'));
      counties.push(county(row));
    }
  }
  const ofPrefecture = [...prefectures.values()]
    .sort(byCode)
    .flatMap((above) => [
      above,
      ...counties
        .filter((division) => division.parentCode === above.code)
        .sort((a, b) => Number(b.gbt2260) - Number(a.gbt2260) || byCode(a, b)),
    ]);
  return [HENAN, ...ofPrefecture].map((division, order) => searchable({ ...division, order }));
}

function prefecture(code, name, kind) {
  return { code, name, shortName: name.replace(/市$/, ''), parentCode: '410000', kind, gbt2260: true };
}

function county(row) {
  // The source's word for statistics-only zones holds a comma, which moves the columns after it.
  const isZone = row.kind.startsWith('统计专用');
  const kind = isZone ? 'statistics-zone' : KINDS[row.kind];
  if (kind === undefined) throw new Error(`unknown kind of division: ${row.kind} (${row.code})`);
  const shortName = isZone ? shortZoneName(row.name) : shortCountyName(row.name);
  return { code: row.code, name: row.name, shortName, parentCode: row.parent_code, kind, gbt2260: !isZone };
}

/** 中牟县 → 中牟, 管城回族区 → 管城; 杞县 stays, for nobody says 杞. */
function shortCountyName(name) {
  const short = name.replace(/(?:回族)?[市区县]$/, '');
  return short.length < 2 ? name : short;
}

/** 郑州高新技术产业开发区 → 郑州高新区, as people and road signs have it. */
function shortZoneName(name) {
  return name
    .replace(/^河南/, '')
    .replace('经济技术开发区', '经开区')
    .replace('经济开发区', '经开区')
    .replace('高新技术产业开发区', '高新区')
    .replace('航空港经济综合实验区', '航空港区')
    .replace('城乡一体化示范区', '示范区')
    .replace(/市(?=.)/, '');
}

function searchable(division) {
  const aliases = division.shortName === division.name ? [] : [division.shortName];
  return { ...division, aliases, ...pinyinOf(division.name) };
}

function byCode(a, b) {
  return a.code.localeCompare(b.code);
}

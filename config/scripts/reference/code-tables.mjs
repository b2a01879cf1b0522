import { pinyinOf } from './pinyin.mjs';

/** Which codes of GB/T 4658 a step of the product's ladder takes in: completed, ended without diploma, broken off. */
const LADDER = [
  { code: 'junior-middle', name: '初中及以下', gbCode: '71', takesIn: /^[789]/ },
  { code: 'senior-middle', name: '高中', gbCode: '61', takesIn: /^6/ },
  { code: 'secondary-vocational', name: '中专', gbCode: '41', takesIn: /^4[0-6]/ },
  { code: 'technical-school', name: '技工', gbCode: '47', takesIn: /^4[789]/ },
  { code: 'junior-college', name: '大专', gbCode: '31', takesIn: /^3/ },
  { code: 'bachelor', name: '本科', gbCode: '21', takesIn: /^2/ },
  { code: 'master', name: '硕士', gbCode: '14', takesIn: /^1[4-9]/ },
  { code: 'doctor', name: '博士', gbCode: '11', takesIn: /^1[0-3]/ },
];

export function educationLevels(sources) {
  const { items } = sources.json('education-levels-gbt4658.json');
  return LADDER.map(({ takesIn, ...step }) => ({
    ...step,
    gbCodes: items.filter(({ code }) => takesIn.test(code)).map(({ code, name }) => ({ code, name })),
  }));
}

export function industrySections(sources) {
  const { items } = sources.json('industry-sections-gbt4754.json');
  return items.map(({ code, name }) => ({ code, name, ...pinyinOf(name) }));
}

export function targets(sources) {
  return sources
    .csv('targets-2023.csv')
    .map((row) => ({ divisionCode: row.division_code, name: row.division, posts: wholeNumber(row.posts_target) }));
}

/** Amounts by tier. Which division is of which tier is not known here: an officer enters it. */
export function minimumWage(sources) {
  return sources.csv('minimum-wage-henan.csv').map((row) => ({
    from: row.effective_from,
    tier: wholeNumber(row.tier),
    monthlyFen: fenOf(row.monthly_yuan),
    hourlyFen: fenOf(row.hourly_yuan),
    document: row.document,
  }));
}

function fenOf(yuan) {
  return wholeNumber(String(Math.round(Number(yuan) * 100)));
}

function wholeNumber(text) {
  if (!/^\d+$/.test(text)) throw new Error(`not a whole number: ${text}`);
  return Number(text);
}

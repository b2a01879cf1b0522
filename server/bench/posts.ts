import { addDays, EDUCATION_LEVEL_FACTS, EDUCATION_LEVELS, PROGRAMME_DIVISIONS } from '@qihang/shared/platform';
import { postCategorySchema } from '@qihang/shared/posts';
import type { DataSource } from 'typeorm';
import { ReferenceLists, readReferenceData } from '../src/platform/reference';
import { postSearchText } from '../src/posts';

const CHUNK = 1_000;
const TITLES = [
  '会计助理',
  '机械设备调试员',
  '社区服务助理',
  '数据标注员',
  '护理助理',
  '软件测试员',
  '仓储管理员',
  '科研助理',
];
const MAJORS = [['会计学'], ['机械工程'], [], ['计算机类', '软件工程'], ['护理学'], ['物流管理']];
const DUTIES = '在带教老师指导下完成日常工作，按周写小结，参加岗位培训，遵守安全规程。'.repeat(4);

/** Approved hosts with ids from 1 on. */
export async function insertHosts(dataSource: DataSource, count: number): Promise<void> {
  const now = new Date();
  const rows = Array.from({ length: count }, (_, n) => [
    n + 1,
    hostName(n),
    String(n).padStart(18, '0'),
    'small-or-medium-firm',
    at(PROGRAMME_DIVISIONS, n).code,
    `建设路${n}号`,
    '主营业务稳定，设有带教老师，按月发放补助。',
    Buffer.alloc(80),
    Buffer.alloc(80),
    50,
    'approved',
    now,
  ]);
  await inChunks(rows, (chunk) =>
    dataSource.query(
      `INSERT INTO hosts (id, name, credit_code, kind, division_code, address, introduction, contact_name_cipher,
         contact_phone_cipher, insured_staff, status, created_at) VALUES ?`,
      [chunk],
    ),
  );
}

/** Posts of those hosts in turn, with ids from 1 on: nine in ten published over the last two months, one in a hundred a demonstration. */
export async function insertPosts(dataSource: DataSource, count: number, hosts: number, today: string): Promise<void> {
  const { divisions } = new ReferenceLists(readReferenceData());
  const start = Date.parse(`${today}T00:00:00Z`) - 60 * 86_400_000;
  const rows = Array.from({ length: count }, (_, n) => {
    const hostId = (n * 7) % hosts;
    const category = at(postCategorySchema.options, n);
    const education = at(EDUCATION_LEVELS, n);
    const majors = at(MAJORS, n);
    const divisionCode = at(divisions.all, n).code;
    const title = at(TITLES, n);
    const address = `建设路${n}号`;
    const place = { title, category, education, majors, divisionCode, address };
    const publishedAt = new Date(start + Math.floor((n * 60 * 86_400_000) / count));
    return [
      n + 1,
      hostId + 1,
      title,
      category,
      DUTIES,
      (n % 5) + 1,
      education,
      EDUCATION_LEVEL_FACTS[education].rank,
      JSON.stringify(majors),
      divisionCode,
      address,
      3 + (n % 10),
      150_000 + (n % 20) * 10_000,
      n % 2,
      n % 3 === 0 ? 1 : 0,
      '人身意外伤害保险',
      '',
      addDays(today, 1 + (n % 90)),
      n % 100 === 0 ? 1 : 0,
      n % 10 === 0 ? 'draft' : 'published',
      publishedAt,
      postSearchText({ ...place, hostName: hostName(hostId) }, divisions),
      publishedAt,
    ];
  });
  await inChunks(rows, (chunk) =>
    dataSource.query(
      `INSERT INTO posts (id, host_id, title, category, duties, headcount, education, education_rank, majors,
         division_code, address, months, monthly_stipend_fen, meals, housing, insurance, hazards, apply_by,
         demonstration, status, published_at, search_text, created_at) VALUES ?`,
      [chunk],
    ),
  );
  await dataSource.query('ANALYZE TABLE posts, hosts');
}

function hostName(n: number): string {
  return `中原第${n}人力资源有限公司`;
}

function at<T>(list: readonly T[], n: number): T {
  const item = list[n % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

async function inChunks(rows: unknown[][], insert: (chunk: unknown[][]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) await insert(rows.slice(from, from + CHUNK));
}

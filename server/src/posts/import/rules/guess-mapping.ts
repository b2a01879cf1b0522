import { type ColumnMapping, type PostColumn, postColumnLabels } from '@qihang/shared/posts';
import { type ColumnNames, findColumns } from '../../../platform/sheets';

/** What other platforms call the columns, besides the template's own names. */
const OTHER_NAMES: Readonly<Record<PostColumn, readonly string[]>> = {
  title: ['职位名称', '职位', '岗位', '招聘岗位'],
  hostName: ['公司', '公司名称', '企业名称', '见习单位', '招聘单位'],
  creditCode: ['信用代码', '组织机构代码'],
  category: ['见习岗位类别', '岗位类型'],
  duties: ['职责', '工作内容', '岗位描述', '职位描述'],
  headcount: ['人数', '招聘人数', '需求人数'],
  education: ['学历'],
  majors: ['专业', '所需专业'],
  division: ['城市', '工作地点', '地区', '行政区划', '工作城市'],
  address: ['地址', '单位地址', '工作地址'],
  months: ['实习时长', '见习期限', '期限', '见习时长'],
  monthlyStipend: ['薪资', '工资', '补贴', '月薪', '薪酬', '待遇'],
  daysPerWeek: ['每周工作天数'],
  meals: ['食宿', '食宿情况', '是否包食宿'],
  insurance: ['保险情况'],
  hazards: ['危害', '职业病危害'],
  applyBy: ['截止日期', '报名截止', '截止时间', '有效期'],
};

/** Names of each column, the template's first. */
export const POST_COLUMN_NAMES = Object.fromEntries(
  (Object.keys(postColumnLabels) as PostColumn[]).map((column) => [
    column,
    [postColumnLabels[column], ...OTHER_NAMES[column]],
  ]),
) as unknown as ColumnNames<PostColumn>;

/**
 * Proposes which header feeds which column.
 * @param headers the sheet's header cells
 * @returns the mapping; columns that nothing seems to feed are absent
 */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const places = findColumns(headers, POST_COLUMN_NAMES);
  return Object.fromEntries(
    (Object.keys(places) as PostColumn[]).map((column) => [column, headers[places[column] ?? -1] ?? '']),
  );
}

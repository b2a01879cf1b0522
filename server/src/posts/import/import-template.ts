import type { Readable } from 'node:stream';
import { postColumnLabels } from '@qihang/shared/posts';
import { writeSheet } from '../../platform/sheets';

/** One row that shows how the columns are filled in; its name says that it is an example. */
const EXAMPLE: Readonly<Record<keyof typeof postColumnLabels, string>> = {
  title: '会计助理（示例，请删除本行）',
  hostName: '河南示例有限公司',
  creditCode: '',
  category: '管理类',
  duties: '审核报销单据、登记台账，协助编制月度报表',
  headcount: '3',
  education: '大专及以上',
  majors: '会计学、财务管理',
  division: '郑州市金水区',
  address: '示例路1号',
  months: '6',
  monthlyStipend: '2100',
  daysPerWeek: '5',
  meals: '提供午餐',
  insurance: '人身意外伤害保险',
  hazards: '无',
  applyBy: '2026-12-31',
};

/** @returns the sheet that officers fill in, as xlsx */
export function importTemplate(): Readable {
  const columns = Object.keys(postColumnLabels) as (keyof typeof postColumnLabels)[];
  return writeSheet({
    name: '岗位',
    header: columns.map((column) => postColumnLabels[column]),
    rows: [columns.map((column) => EXAMPLE[column])],
  });
}

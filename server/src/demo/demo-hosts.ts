import { creditCodeCheckCharacter, type HostKind } from '@qihang/shared/hosts';
import { PROGRAMME_DIVISIONS } from '@qihang/shared/platform';
import type { PostCategory } from '@qihang/shared/posts';
import type { DemoRandom } from './demo-random';

export interface DemoHost {
  readonly name: string;
  readonly creditCode: string;
  readonly kind: HostKind;
  readonly divisionCode: string;
  readonly address: string;
  readonly introduction: string;
  readonly insuredStaff: number;
  /** The line of posts that such a host offers. */
  readonly category: PostCategory;
}

interface Trade {
  readonly kind: HostKind;
  readonly category: PostCategory;
  /** What follows the made-up name. */
  readonly suffixes: readonly string[];
  readonly introduction: string;
}

/** Which kinds of host offer which category (豫人社函〔2023〕138号 二（二）). */
const TRADES: readonly Trade[] = [
  {
    kind: 'institute',
    category: 'research',
    suffixes: ['农业科学研究院', '新材料研究所', '智能装备研究院'],
    introduction: '从事应用研究与成果转化的科研机构，设有青年科研助理岗位和导师制培养计划。',
  },
  {
    kind: 'technology-firm',
    category: 'research',
    suffixes: ['信息技术有限公司', '生物科技有限公司', '数据科技有限公司'],
    introduction: '高新技术企业，研发人员占比过半，为见习人员配备项目导师。',
  },
  {
    kind: 'little-giant',
    category: 'technical',
    suffixes: ['精密机械有限公司', '电气股份有限公司', '新能源装备有限公司'],
    introduction: '省级专精特新企业，生产线自动化程度高，见习期间安排轮岗实训。',
  },
  {
    kind: 'manufacturing-leader',
    category: 'technical',
    suffixes: ['食品工业有限公司', '汽车零部件有限公司', '纺织有限公司'],
    introduction: '当地制造业骨干企业，建有职工培训中心，提供食宿。',
  },
  {
    kind: 'state-owned-firm',
    category: 'management',
    suffixes: ['城市运营有限公司', '文化旅游投资有限公司', '供水有限公司'],
    introduction: '国有企业，管理规范，见习人员在职能部门跟岗学习。',
  },
  {
    kind: 'small-or-medium-firm',
    category: 'management',
    suffixes: ['财务咨询有限公司', '电子商务有限公司', '物流有限公司'],
    introduction: '成长型中小企业，团队年轻，见习期满优先留用。',
  },
  {
    kind: 'public-institution',
    category: 'management',
    suffixes: ['公共就业服务中心', '档案服务中心', '文化馆'],
    introduction: '公益性事业单位，面向群众提供公共服务。',
  },
  {
    kind: 'community-organisation',
    category: 'community',
    suffixes: ['社区党群服务中心', '社区养老服务站', '街道便民服务中心'],
    introduction: '扎根社区的基层服务平台，参与网格服务和便民事项办理。',
  },
  {
    kind: 'social-organisation',
    category: 'community',
    suffixes: ['青年志愿服务中心', '社会工作服务中心', '助残服务中心'],
    introduction: '登记在册的社会组织，开展社会工作和志愿服务项目。',
  },
];

/** Made up; none is the name of a firm that was looked up. */
const NAMES = [
  '启嵩',
  '豫禾',
  '云岫',
  '中拓',
  '瑞麓',
  '砺新',
  '恒沐',
  '汇芃',
  '青桐',
  '泽垚',
  '盛阡',
  '远恺',
  '朗坤禾',
  '知禾',
];
const STREETS = ['人民路', '建设大道', '科学大道', '中原路', '文化路', '兴业路', '迎宾大道', '创新街'];
const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Makes up hosts in every programme division, of every category.
 * @param random decides
 * @param perDivision hosts of each of the 19 divisions; at least 4 so that every category is there
 */
export function demoHosts(random: DemoRandom, perDivision: number): DemoHost[] {
  return PROGRAMME_DIVISIONS.flatMap(({ code, shortName }, place) =>
    Array.from({ length: perDivision }, (_, number) => {
      const trade = TRADES[(place + number * 2) % TRADES.length] ?? random.pick(TRADES);
      const place1 = code === '410000' ? '河南' : shortName;
      return {
        name: `${place1}${NAMES[(place * 3 + number) % NAMES.length]}${random.pick(trade.suffixes)}`,
        creditCode: creditCode(random, code),
        kind: trade.kind,
        divisionCode: code,
        address: `${place1}${random.pick(STREETS)}${random.between(1, 188)}号`,
        introduction: trade.introduction,
        insuredStaff: random.between(30, 900),
        category: trade.category,
      };
    }),
  );
}

function creditCode(random: DemoRandom, divisionCode: string): string {
  const organisation = Array.from({ length: 9 }, () => random.pick([...CREDIT_CODE_CHARACTERS])).join('');
  const first17 = `91${divisionCode}${organisation}`;
  return `${first17}${creditCodeCheckCharacter(first17)}`;
}

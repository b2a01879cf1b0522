import type { EducationLevel, LocalDate } from '@qihang/shared/platform';
import { addDays } from '@qihang/shared/platform';
import type { PostCategory } from '@qihang/shared/posts';
import type { DemoHost } from './demo-hosts';
import type { DemoRandom } from './demo-random';

export interface DemoPost {
  readonly title: string;
  readonly category: PostCategory;
  readonly duties: string;
  readonly headcount: number;
  readonly education: EducationLevel;
  readonly majors: readonly string[];
  readonly months: number;
  readonly monthlyStipendFen: number;
  readonly meals: boolean;
  readonly housing: boolean;
  readonly insurance: string;
  readonly hazards: string;
  readonly applyBy: LocalDate;
  readonly demonstration: boolean;
  /** How many days ago it was published. */
  readonly publishedDaysAgo: number;
}

interface Template {
  readonly title: string;
  readonly duties: string;
  readonly education: EducationLevel;
  readonly majors: readonly string[];
  readonly hazards?: string;
}

const TEMPLATES: Readonly<Record<PostCategory, readonly Template[]>> = {
  research: [
    {
      title: '科研助理',
      duties: '协助课题组开展文献检索、实验记录和数据整理，参与项目申报材料编写。',
      education: 'bachelor',
      majors: ['生物科学', '化学'],
    },
    {
      title: '数据分析见习生',
      duties: '清洗和分析业务数据，制作图表与周报，协助维护数据口径说明。',
      education: 'bachelor',
      majors: ['统计学', '数据科学与大数据技术'],
    },
    {
      title: '软件开发见习生',
      duties: '在导师指导下完成前后端小功能开发、自测和文档编写，参加代码评审。',
      education: 'junior-college',
      majors: ['计算机科学与技术', '软件工程', '软件技术'],
    },
    {
      title: '检测实验员',
      duties: '按规程完成样品接收、前处理和检测，如实填写原始记录。',
      education: 'junior-college',
      majors: ['食品科学与工程', '分析检验技术'],
      hazards: '接触少量化学试剂，配发防护用品',
    },
  ],
  technical: [
    {
      title: '机械设备调试员',
      duties: '协助完成设备装配、调试和点检，学习图纸识读与常见故障处理。',
      education: 'junior-college',
      majors: ['机械设计制造及其自动化', '机电一体化技术'],
      hazards: '机械加工区噪声，配发耳塞',
    },
    {
      title: '电气维护见习生',
      duties: '跟班巡检配电与控制系统，记录运行参数，协助日常检修。',
      education: 'secondary-vocational',
      majors: ['电气工程及其自动化', '电气自动化技术'],
    },
    {
      title: '质量检验员',
      duties: '按检验指导书抽检来料与成品，登记不合格项并跟踪整改。',
      education: 'junior-college',
      majors: [],
    },
    {
      title: '数控操作见习生',
      duties: '学习数控机床操作与编程，完成简单零件加工。',
      education: 'technical-school',
      majors: ['数控技术'],
      hazards: '机械加工，须穿戴劳动防护用品',
    },
  ],
  management: [
    {
      title: '会计助理',
      duties: '审核报销单据、登记台账，协助编制凭证和月度报表，学习税务申报流程。',
      education: 'junior-college',
      majors: ['会计学', '财务管理', '大数据与会计'],
    },
    {
      title: '行政助理',
      duties: '负责会议安排、文件流转和档案归集，协助组织内部活动。',
      education: 'junior-college',
      majors: [],
    },
    {
      title: '人力资源专员（见习）',
      duties: '协助招聘、入离职手续办理和员工培训组织，整理人事档案。',
      education: 'bachelor',
      majors: ['人力资源管理', '工商管理'],
    },
    {
      title: '电商运营见习生',
      duties: '维护商品页面与活动排期，统计店铺数据，撰写推广文案。',
      education: 'junior-college',
      majors: ['电子商务', '市场营销'],
    },
  ],
  community: [
    {
      title: '社区事务助理',
      duties: '协助办理居民便民事项，入户走访登记，整理社区台账。',
      education: 'junior-college',
      majors: [],
    },
    {
      title: '社会工作助理',
      duties: '协助开展个案与小组活动，记录服务过程，参与志愿者管理。',
      education: 'junior-college',
      majors: ['社会工作'],
    },
    {
      title: '公共就业服务助理',
      duties: '在服务窗口接待求职者，指导使用自助设备，协助组织招聘活动。',
      education: 'senior-middle',
      majors: [],
    },
    {
      title: '养老服务助理',
      duties: '协助开展老年人文娱活动和健康档案登记，陪同日常照护。',
      education: 'senior-middle',
      majors: [],
    },
  ],
};

const INSURANCE = '见习单位办理人身意外伤害保险';
const STIPENDS_YUAN = [1900, 2000, 2100, 2200, 2400, 2600, 3000];

/** About two in a hundred: above the 1 % that the notice asks for. */
const DEMONSTRATION_EVERY = 50;

/** Running numbers, from 0. */
export interface DemoPostNumbers {
  readonly hostNumber: number;
  readonly firstNumber: number;
}

/**
 * Makes up the posts of one host.
 * @param random decides
 * @param host whose posts
 * @param today the day the demo begins
 * @param numbers of the host and of its first post, over all divisions
 */
export function demoPosts(random: DemoRandom, host: DemoHost, today: LocalDate, numbers: DemoPostNumbers): DemoPost[] {
  const { hostNumber, firstNumber } = numbers;
  const templates = TEMPLATES[host.category];
  const count = random.between(2, 4);
  return Array.from({ length: count }, (_, offset) => {
    // Hosts of one category begin at different templates, so that every title is somewhere in every city.
    const template = templates[(hostNumber + offset) % templates.length] ?? random.pick(templates);
    const { title, duties, education, majors, hazards = '' } = template;
    const applyBy = addDays(today, random.between(15, 75));
    return {
      title,
      category: host.category,
      duties,
      headcount: random.between(1, 8),
      education,
      majors,
      months: random.pick([3, 6, 6, 6, 12]),
      monthlyStipendFen: random.pick(STIPENDS_YUAN) * 100,
      meals: random.chance(0.6),
      housing: random.chance(0.35),
      insurance: INSURANCE,
      hazards,
      applyBy,
      demonstration: (firstNumber + offset) % DEMONSTRATION_EVERY === 0,
      publishedDaysAgo: random.between(0, 20),
    };
  });
}

import type { LocalDate } from '@qihang/shared/platform';
import type { Step } from '../../ui/forms/step';
import { MentorField } from './mentor-field';
import { ContactFields, HoursFields, InsuranceFields, PayFields } from './pay-fields';
import { PlanFields } from './plan-fields';
import { PlaceFields, TermFields } from './term-fields';
import { termsSchemas } from './terms-schemas';
import { type TermsNames, termRows } from './terms-texts';
import { TERMS_LABELS, type TermsField, type TermsValues } from './terms-values';
import { WordsField } from './words-field';

const SAFETY =
  '上岗前进行安全教育和岗位培训，按岗位需要提供劳动防护用品，不安排有危险的工作。发生意外时立即救治，并通知见习人员的紧急联系人。';
const LEAVE = '因事、因病可以请假，提前告诉带教老师；请假期间不影响协议继续履行。';

interface StepsOptions {
  hostName: string;
  /** What the goals are chosen from. */
  goals: readonly string[];
  today: LocalDate;
  /** True for a new version of an agreement in force. */
  begun: boolean;
  names: TermsNames;
  /** Saves what is filled in so far; messages by field keep the person at the step. */
  save: () => Promise<Readonly<Record<string, string>>>;
}

type Described = Pick<Step<TermsValues>, 'key' | 'title' | 'lead' | 'schema' | 'fields'> & {
  covers: readonly TermsField[];
};

const NOT_NOW = '一时定不下来的可以先空着，提交签署前补上就行。';

/** Steps for what is agreed: when, where, with whom, what for. */
function frameSteps(
  { hostName, goals, today, begun }: StepsOptions,
  schemas: ReturnType<typeof termsSchemas>,
): Described[] {
  return [
    {
      key: 'term',
      title: '见习从哪天开始，多长时间',
      lead: NOT_NOW,
      covers: ['startsOn', 'months'],
      schema: schemas.term,
      fields: (step) => <TermFields {...step} today={today} begun={begun} />,
    },
    {
      key: 'place',
      title: '在哪里见习',
      covers: ['divisionCode', 'address'],
      schema: schemas.place,
      fields: (step) => <PlaceFields {...step} />,
    },
    {
      key: 'mentor',
      title: '由谁带教',
      covers: ['mentorId'],
      fields: ({ values, change, errors }) => (
        <MentorField
          hostName={hostName}
          value={values.mentorId}
          error={errors.mentorId}
          onChange={(mentorId) => change({ mentorId })}
        />
      ),
    },
    {
      key: 'plan',
      title: '每个月学什么、做什么',
      lead: '每月一两句话就够。见习期间按它记录进展，结束时按它鉴定。',
      covers: ['plan'],
      fields: (step) => <PlanFields {...step} offered={goals} />,
    },
  ];
}

/** Steps for the conditions: pay, time, protection, leave, contact, and whatever else was agreed on. */
function conditionSteps({ today }: StepsOptions, schemas: ReturnType<typeof termsSchemas>): Described[] {
  return [
    {
      key: 'pay',
      title: '每月发多少补助',
      covers: ['stipend', 'payDay'],
      schema: schemas.pay,
      fields: (step) => <PayFields {...step} today={today} />,
    },
    {
      key: 'hours',
      title: '工作和休息时间',
      covers: ['hoursPerDay', 'daysPerWeek', 'rest'],
      schema: schemas.hours,
      fields: (step) => <HoursFields {...step} today={today} />,
    },
    {
      key: 'safety',
      title: '怎样保障安全',
      covers: ['safety'],
      schema: schemas.safety,
      fields: (step) => <WordsField {...step} name="safety" maxLength={500} usual={SAFETY} />,
    },
    {
      key: 'insurance',
      title: '意外伤害保险',
      lead: '由单位购买，从见习第一天起生效，不能让见习人员出钱。',
      covers: ['insurer', 'insurancePolicyNumber', 'insurance'],
      schema: schemas.insurance,
      fields: (step) => <InsuranceFields {...step} today={today} />,
    },
    {
      key: 'leave',
      title: '怎样请假',
      covers: ['leave'],
      schema: schemas.leave,
      fields: (step) => <WordsField {...step} name="leave" maxLength={300} usual={LEAVE} />,
    },
    {
      key: 'contact',
      title: '有事联系谁',
      covers: ['contactName', 'contactPhone'],
      schema: schemas.contact,
      fields: (step) => <ContactFields {...step} />,
    },
    {
      key: 'extra',
      title: '还有别的约定吗',
      lead: '没有就不用填。不能约定收费、押金、违约金，也不能扣留证件。',
      covers: ['extra'],
      schema: schemas.extra,
      fields: (step) => <WordsField {...step} name="extra" maxLength={1000} optional />,
    },
  ];
}

/** The host's part of an agreement, step by step; each step is saved on the way to the next. */
export function termsSteps(options: StepsOptions): Step<TermsValues>[] {
  const schemas = termsSchemas(options.today, options.begun);
  const steps = [...frameSteps(options, schemas), ...conditionSteps(options, schemas)];
  return steps.map(({ covers, ...step }) => ({
    ...step,
    labels: Object.fromEntries(covers.map((field) => [field, TERMS_LABELS[field]])),
    leave: options.save,
    summary: (values) => termRows(covers, values, options.names),
  }));
}

const STEP_OF: Readonly<Record<TermsField, string>> = {
  startsOn: 'term',
  months: 'term',
  divisionCode: 'place',
  address: 'place',
  mentorId: 'mentor',
  plan: 'plan',
  stipend: 'pay',
  payDay: 'pay',
  hoursPerDay: 'hours',
  daysPerWeek: 'hours',
  rest: 'hours',
  safety: 'safety',
  insurer: 'insurance',
  insurancePolicyNumber: 'insurance',
  insurance: 'insurance',
  leave: 'leave',
  contactName: 'contact',
  contactPhone: 'contact',
  extra: 'extra',
};

/** Key of the step where a field is filled in. */
export function stepOfField(field: TermsField): string {
  return STEP_OF[field];
}

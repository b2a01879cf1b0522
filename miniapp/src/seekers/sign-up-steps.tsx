import { graduateStepSchema, identityStepSchema, seekerCategorySchema, youthStepSchema } from '@qihang/shared/seekers';
import { z } from 'zod';
import type { Step } from '../ui/forms/step';
import {
  birthText,
  categoryText,
  educationRows,
  groupedCitizenNumber,
  intentionRows,
  registrationRows,
  standingRows,
} from './answer-texts';
import { CategoryField } from './category-field';
import type { ConsentChoices } from './consent-choices';
import { ConsentFields } from './consent-fields';
import { EducationFields } from './education-fields';
import { IdentityFields } from './identity-fields';
import { IntentionFields } from './intention-fields';
import { RegistrationFields } from './registration-fields';
import type { SignUpStepKey } from './sign-up-draft';
import { ANSWER_LABELS, intentionFormSchema, type SignUpValues } from './sign-up-values';
import { StandingFields } from './standing-fields';

const educationSchema = graduateStepSchema.pick({
  education: true,
  isSpecialEducation: true,
  school: true,
  schoolCode: true,
  major: true,
  majorCode: true,
  graduationDate: true,
});

const registrationSchema = youthStepSchema.pick({
  education: true,
  unemploymentRegistrationNumber: true,
  unemploymentRegistrationDate: true,
});

const standingSchema = youthStepSchema.pick({ isFullTimeStudent: true, isEmployed: true, ownsBusiness: true });

function labelsOf(...names: readonly (keyof SignUpValues)[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, ANSWER_LABELS[name]]));
}

type SignUpStep = Step<SignUpValues> & { key: SignUpStepKey };

/** Consents come first, because everything after them is personal data. */
function consentStep(consents: ConsentChoices): SignUpStep {
  const given = (on: boolean) => (on ? '同意' : '不同意');
  return {
    key: 'consents',
    title: '隐私与授权',
    lead: '先了解我们怎样使用您的信息。',
    labels: { 'privacy-notice': '隐私政策' },
    fields: ({ errors }) => <ConsentFields consents={consents} errors={errors} />,
    leave: consents.record,
    summary: () => [
      ['隐私政策', given(consents.granted('privacy-notice'))],
      ['困难信息比对', given(consents.granted('hardship-matching'))],
      ['短信通知', given(consents.granted('sms'))],
    ],
  };
}

/**
 * The steps of the sign-up.
 * @param consents from `useConsentChoices`
 * @param nameOf name of a division by its code
 */
export function signUpSteps(consents: ConsentChoices, nameOf: (code: string) => string): SignUpStep[] {
  return [
    consentStep(consents),
    {
      key: 'identity',
      title: '您是谁',
      schema: identityStepSchema,
      labels: labelsOf('name', 'citizenNumber'),
      fields: (fields) => <IdentityFields {...fields} />,
      summary: ({ name, citizenNumber }) => [
        ['姓名', name],
        ['身份证号码', groupedCitizenNumber(citizenNumber)],
        ['出生与性别', birthText(citizenNumber)],
      ],
    },
    {
      key: 'category',
      title: '您属于哪一类',
      schema: z.object({ category: seekerCategorySchema }),
      labels: labelsOf('category'),
      fields: (fields) => <CategoryField {...fields} />,
      summary: (values) => [['人员类别', categoryText(values)]],
    },
    {
      key: 'education',
      title: '您在哪里毕业',
      when: ({ category }) => category === 'graduate',
      schema: educationSchema,
      labels: labelsOf('education', 'school', 'major', 'graduationDate', 'isSpecialEducation'),
      fields: (fields) => <EducationFields {...fields} />,
      summary: educationRows,
    },
    {
      key: 'registration',
      title: '您的失业登记',
      when: ({ category }) => category === 'unemployed-youth',
      schema: registrationSchema,
      labels: labelsOf('unemploymentRegistrationNumber', 'unemploymentRegistrationDate', 'education'),
      fields: (fields) => <RegistrationFields {...fields} />,
      summary: registrationRows,
    },
    {
      key: 'standing',
      title: '您目前的情况',
      lead: '请如实回答。答案只用来判断您能不能参加见习。',
      schema: standingSchema,
      labels: labelsOf('isFullTimeStudent', 'isEmployed', 'ownsBusiness'),
      fields: (fields) => <StandingFields {...fields} />,
      summary: standingRows,
    },
    {
      key: 'intention',
      title: '您想去哪里见习',
      schema: intentionFormSchema,
      labels: labelsOf('divisionCode', 'wantedDivisions', 'wantedCategories', 'availableFrom'),
      fields: (fields) => <IntentionFields {...fields} />,
      summary: (values) => intentionRows(values, nameOf),
    },
  ];
}

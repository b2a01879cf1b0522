import { TextAreaField, TextField } from '../../ui/forms/text-fields';
import { type MentorValues, yearsTyped } from './mentor-values';

export const MENTOR_LABELS = {
  hostId: '单位',
  name: '姓名',
  phone: '手机号',
  jobTitle: '职务或职称',
  specialty: '能带教的内容',
  yearsOfExperience: '从业年限',
} as const;

interface MentorFieldsProps {
  values: MentorValues;
  errors: Readonly<Record<string, string>>;
  change: (patch: Partial<MentorValues>) => void;
  /** Of the mentor who is changed; absent for a new one. */
  maskedPhone?: string;
}

/** What a host says of a mentor. */
export function MentorFields({ values, errors, change, maskedPhone }: MentorFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label={MENTOR_LABELS.name}
        value={values.name}
        error={errors.name}
        onChange={(name) => change({ name })}
      />
      {maskedPhone === undefined ? (
        <TextField
          name="phone"
          label={MENTOR_LABELS.phone}
          hint="带教老师用这个手机号登录平台"
          kind="phone"
          value={values.phone ?? ''}
          error={errors.phone}
          onChange={(phone) => change({ phone })}
        />
      ) : (
        <TextField
          name="phone"
          label="新手机号"
          hint={`现在是 ${maskedPhone}，不换就不用填。换了以后，原来的手机号不能再以带教老师身份登录`}
          optional
          kind="phone"
          value={values.phone ?? ''}
          error={errors.phone}
          onChange={(phone) => change({ phone: phone === '' ? null : phone })}
        />
      )}
      <TextField
        name="jobTitle"
        label={MENTOR_LABELS.jobTitle}
        hint="如“主管会计”“高级技师”"
        value={values.jobTitle}
        error={errors.jobTitle}
        onChange={(jobTitle) => change({ jobTitle })}
      />
      <TextAreaField
        name="specialty"
        label={MENTOR_LABELS.specialty}
        hint="如“会计核算、纳税申报”，最多 200 字"
        maxLength={200}
        value={values.specialty}
        error={errors.specialty}
        onChange={(specialty) => change({ specialty })}
      />
      <TextField
        name="yearsOfExperience"
        label={MENTOR_LABELS.yearsOfExperience}
        hint="从事这一行多少年"
        kind="number"
        value={String(values.yearsOfExperience)}
        error={errors.yearsOfExperience}
        onChange={(years) => change({ yearsOfExperience: yearsTyped(years) })}
      />
    </>
  );
}

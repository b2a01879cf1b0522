import type { OwnRecord, Seeker } from '@qihang/shared/seekers';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { Form } from '../ui/forms/form';
import { NoticeBox } from '../ui/notice-box';
import type { AnswerFields } from './answer-fields';
import { CategoryField } from './category-field';
import type { RecordPart } from './correction';
import { EducationFields } from './education-fields';
import { IntentionFields } from './intention-fields';
import { RegistrationFields } from './registration-fields';
import { ANSWER_LABELS } from './sign-up-values';
import { StandingFields } from './standing-fields';
import { useCorrection } from './use-correction';

interface CorrectionFormProps {
  seeker: Seeker;
  part: RecordPart;
  onDone: (record: OwnRecord) => void;
}

/** Corrects one part of the record; if it was changed elsewhere meanwhile, the person decides. */
export function CorrectionForm({ seeker, part, onDone }: CorrectionFormProps) {
  const { conflict, ...form } = useCorrection(seeker, part, onDone);
  return (
    <>
      {conflict && (
        <NoticeBox tone="warn" title="您在别处刚刚改过这份资料，现在的修改还没有保存">
          <Box as="p">{`别处改过的是：${conflict.changed.join('、')}。`}</Box>
          <Box className="q-row">
            <Button onTap={conflict.keepMine}>用这里填写的</Button>
            <Button look="plain" onTap={conflict.takeLatest}>
              用别处改过的
            </Button>
          </Box>
        </NoticeBox>
      )}
      <Form form={form} submitLabel="保存" busyText="正在保存…" labels={ANSWER_LABELS}>
        {part === 'intention' ? <IntentionFields {...form} /> : <BackgroundFields {...form} />}
      </Form>
    </>
  );
}

function BackgroundFields(fields: AnswerFields) {
  return (
    <>
      <CategoryField {...fields} />
      {fields.values.category === 'graduate' ? <EducationFields {...fields} /> : <RegistrationFields {...fields} />}
      <StandingFields {...fields} />
    </>
  );
}

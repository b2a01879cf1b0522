import { type HelpRequest, handleHelpSchema, helpResultLabels, internshipHelpRoutes } from '@qihang/shared/internships';
import { codesOf } from '@qihang/shared/platform';
import { CallFailure } from '../../platform/failure';
import { refreshRoutes, useSend } from '../../platform/query';
import { Card } from '../../ui/card';
import { Choice, type Option } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';

type Act = 'answer' | 'note' | 'close';
type Result = keyof typeof helpResultLabels;

const ACTS: readonly Option<Act>[] = [
  { value: 'answer', label: '答复见习人员', hint: '见习人员会看到并收到提醒' },
  { value: 'note', label: '内部记录', hint: '只有人社部门能看到，如联系单位的经过' },
  { value: 'close', label: '办结', hint: '见习人员会看到结果，30 天内可以再次求助' },
];
const RESULTS = codesOf(helpResultLabels).map((value) => ({ value, label: helpResultLabels[value] }));
const LABELS = { act: '要做什么', result: '办理结果', words: '内容' };
const EMPTY = { act: '' as Act | '', result: undefined as Result | undefined, words: '' };
const DONE: Readonly<Record<Act, string>> = { answer: '已答复', note: '已记录', close: '已办结' };

/** What an officer does about a request: answer, note, close. */
export function HandleHelpForm({ request: { id, status, revision } }: { request: HelpRequest }) {
  const stale = [internshipHelpRoutes.get, internshipHelpRoutes.officerList, internshipHelpRoutes.officerCounts];
  const send = useSend(internshipHelpRoutes.handle, stale);
  const form = useForm({
    schema: handleHelpSchema,
    initial: { ...EMPTY, revision },
    send: async ({ act, words, result }) => {
      const body = { revision, act, words, result: act === 'close' ? result : undefined };
      try {
        await send.mutateAsync({ params: { id }, body });
      } catch (error) {
        // what was written stays in the field while what is new shows above
        if (error instanceof CallFailure && error.status === 409) await refreshRoutes(internshipHelpRoutes.get);
        throw error;
      }
      form.setValues({ ...EMPTY, revision });
      toast(DONE[act]);
    },
  });
  const { values, errors, change } = form;
  return (
    <Card title="办理">
      <Form form={form} submitLabel="提交" labels={LABELS}>
        <Choice
          name="act"
          label={LABELS.act}
          options={status === 'closed' ? ACTS.filter(({ value }) => value === 'note') : ACTS}
          value={values.act}
          error={errors.act && '请选择要做什么'}
          onChange={(act) => change({ act })}
        />
        {values.act === 'close' && (
          <Choice
            name="result"
            label={LABELS.result}
            options={RESULTS}
            value={values.result ?? ''}
            error={errors.result}
            onChange={(result) => change({ result })}
          />
        )}
        <TextAreaField
          name="words"
          label={LABELS.words}
          hint={values.act === 'note' ? '见习人员看不到，最多 1000 字' : '最多 1000 字'}
          maxLength={1_000}
          value={values.words}
          error={errors.words}
          onChange={(words) => change({ words })}
        />
      </Form>
    </Card>
  );
}

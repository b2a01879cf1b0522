import {
  type CloseCase,
  closeCaseSchema,
  endsEveryCase,
  followUpResultLabels,
  followUpRoutes,
  resultsFor,
} from '@qihang/shared/followup';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { Choice } from '../ui/forms/choice';
import { Form } from '../ui/forms/form';
import { TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { NoticeBox } from '../ui/notice-box';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';
import type { CaseFormProps } from './case-form';
import { useCaseAct } from './use-case';

const WAYS = [
  { value: 'helped', label: '已解决', hint: '本人已就业、已创业或完成培训' },
  { value: 'declined', label: '本人不再需要' },
  { value: 'unreachable', label: '联系不上', hint: '找到本人后可以重新跟进' },
] as const;

/** Closes a case with what it came to, asked once more before it is sent. */
export default function CloseForm({ found, onClose }: CaseFormProps) {
  const close = useCaseAct(followUpRoutes.close);
  const [sure, setSure] = useState(false);
  const form = useForm({
    schema: closeCaseSchema,
    initial: {
      revision: found.revision,
      as: '' as CloseCase['as'] | '',
      result: null as CloseCase['result'],
      words: '',
    },
    send: async (body) => {
      if (!sure) return setSure(true);
      await close.mutateAsync({ params: { id: found.id }, body });
      toast('已结束');
      onClose();
    },
  });
  const { values, errors } = form;
  const change = (patch: Partial<typeof values>) => {
    setSure(false);
    form.change(patch);
  };
  const endsAll = values.result !== null && endsEveryCase(values.result) && found.others.length > 0;
  return (
    <Sheet open title="结束跟进" onClose={onClose}>
      <Form
        form={form}
        submitLabel={sure ? '确认结束' : '结束跟进'}
        labels={{ as: '结果', result: '怎样解决的', words: '说明' }}
        after={
          sure && (
            <Button look="plain" onTap={() => setSure(false)}>
              再改改
            </Button>
          )
        }
      >
        {sure && (
          <NoticeBox tone="warn" title="确认结束这项服务？">
            {endsAll ? '本人的其他后续服务也会一起结束，需要时可以重新跟进。' : '结束后不再提醒，需要时可以重新跟进。'}
          </NoticeBox>
        )}
        <Choice
          name="as"
          label="结果"
          value={values.as}
          error={errors.as}
          onChange={(as) => change({ as, result: null })}
          options={WAYS}
        />
        {values.as === 'helped' && (
          <Box>
            <Choice
              name="result"
              label="怎样解决的"
              value={values.result ?? ''}
              error={errors.result}
              onChange={(result) => change({ result })}
              options={resultsFor(found.need).map((value) => ({ value, label: followUpResultLabels[value] }))}
            />
          </Box>
        )}
        <TextAreaField
          name="words"
          label="说明"
          hint="只有经办人看得到"
          optional
          maxLength={500}
          value={values.words}
          error={errors.words}
          onChange={(words) => change({ words })}
        />
      </Form>
    </Sheet>
  );
}

import { type FollowUpNeed, followUpNeedHints, followUpRoutes, openCaseSchema } from '@qihang/shared/followup';
import { helpWishLabels, type Internship } from '@qihang/shared/internships';
import { useState } from 'react';
import { goTo } from '../platform/navigation';
import { useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Choice } from '../ui/forms/choice';
import { Form } from '../ui/forms/form';
import { TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';

const NEEDS = (Object.keys(helpWishLabels) as FollowUpNeed[]).map((value) => ({
  value,
  label: helpWishLabels[value],
  hint: followUpNeedHints[value],
}));

/** An officer opens a case for a trainee by hand. */
export function OpenCase({ internship }: { internship: Internship }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" onTap={() => setOpen(true)}>
        登记后续服务
      </Button>
      {open && <OpenSheet id={internship.id} onClose={() => setOpen(false)} />}
    </>
  );
}

function OpenSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const send = useSend(followUpRoutes.open, [followUpRoutes.list]);
  const form = useForm({
    schema: openCaseSchema,
    initial: { need: '' as FollowUpNeed | '', words: '' },
    send: async (body) => {
      const opened = await send.mutateAsync({ params: { id }, body });
      onClose();
      goTo('officer/follow-up-case', { id: opened.id });
    },
  });
  return (
    <Sheet open title="登记后续服务" onClose={onClose}>
      <Form form={form} submitLabel="登记" labels={{ need: '需要的服务', words: '情况说明' }}>
        <Choice
          name="need"
          label="需要的服务"
          value={form.values.need}
          error={form.errors.need}
          onChange={(need) => form.change({ need })}
          options={NEEDS}
        />
        <TextAreaField
          name="words"
          label="情况说明"
          hint="只有经办人看得到"
          optional
          maxLength={500}
          value={form.values.words}
          error={form.errors.words}
          onChange={(words) => form.change({ words })}
        />
      </Form>
    </Sheet>
  );
}

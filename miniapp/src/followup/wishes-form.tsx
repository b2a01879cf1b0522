import {
  type FollowUpNeed,
  followUpNeedHints,
  followUpRoutes,
  isLive,
  type OwnCase,
  wishesSchema,
} from '@qihang/shared/followup';
import { helpWishLabels } from '@qihang/shared/internships';
import { useState } from 'react';
import { useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Choices } from '../ui/forms/choice';
import { Form } from '../ui/forms/form';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';

const NEEDS = (Object.keys(helpWishLabels) as FollowUpNeed[]).map((value) => ({
  value,
  label: helpWishLabels[value],
  hint: followUpNeedHints[value],
}));

/** The person changes which help is wanted. */
export function ChangeWishes({ items }: { items: readonly OwnCase[] }) {
  const [open, setOpen] = useState(false);
  const wished = items.filter(({ status }) => isLive(status)).map(({ need }) => need);
  return (
    <>
      <Button look="plain" wide onTap={() => setOpen(true)}>
        {wished.length === 0 ? '选择需要的服务' : '修改需要的服务'}
      </Button>
      {open && <WishesSheet wished={wished} onClose={() => setOpen(false)} />}
    </>
  );
}

function WishesSheet({ wished, onClose }: { wished: FollowUpNeed[]; onClose: () => void }) {
  const wish = useSend(followUpRoutes.wish, [followUpRoutes.mine]);
  const form = useForm({
    schema: wishesSchema,
    initial: { needs: wished },
    send: async (body) => {
      await wish.mutateAsync({ body });
      toast('已保存');
      onClose();
    },
  });
  return (
    <Sheet open title="需要哪些服务" onClose={onClose}>
      <Form form={form} submitLabel="保存" labels={{ needs: '需要的服务' }}>
        <Choices
          name="needs"
          label="需要的服务"
          hint="可以选几项，取消勾选的服务会结束"
          value={form.values.needs}
          error={form.errors.needs}
          onChange={(needs) => form.change({ needs })}
          options={NEEDS}
        />
      </Form>
    </Sheet>
  );
}

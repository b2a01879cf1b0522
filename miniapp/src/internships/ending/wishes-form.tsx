import {
  type HelpWish,
  helpWishLabels,
  type InternshipEnding,
  internshipEndingRoutes,
  recordWishesSchema,
} from '@qihang/shared/internships';
import { codesOf } from '@qihang/shared/platform';
import { Choices } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { useEndingAct } from './use-ending';

const LABELS = { wishes: '需要哪些帮助' };
const HINTS: Readonly<Record<HelpWish, string>> = {
  employment: '推送合适的岗位，职业指导',
  'start-up': '项目、资金、场地',
  training: '技能培训课程',
};
const WISHES = codesOf(helpWishLabels).map((value) => ({ value, label: helpWishLabels[value], hint: HINTS[value] }));

/** The trainee who was not retained says what help is wanted. */
export function WishesForm({
  id,
  ending: { outcomes },
  onDone,
}: {
  id: string;
  ending: InternshipEnding;
  onDone: () => void;
}) {
  const [latest] = outcomes;
  const { send } = useEndingAct(internshipEndingRoutes.recordWishes, id);
  const initial: { revision: number; wishes: HelpWish[] } = {
    revision: latest?.number ?? 0,
    wishes: latest?.wishes ?? [],
  };
  const form = useForm({
    schema: recordWishesSchema,
    initial,
    send: async (body) => {
      await send(body);
      toast('已提交');
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel="提交" busyText="正在提交…" labels={LABELS}>
      <Choices
        name="wishes"
        label={LABELS.wishes}
        hint="可以多选；现在不需要帮助的，什么都不选，直接提交。单位看不到你的选择。"
        options={WISHES}
        value={form.values.wishes}
        error={form.errors.wishes}
        onChange={(wishes) => form.change({ wishes })}
      />
    </Form>
  );
}

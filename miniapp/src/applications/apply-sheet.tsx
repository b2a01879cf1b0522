import { applicationRoutes, applySchema } from '@qihang/shared/applications';
import type { PostDetail } from '@qihang/shared/posts';
import { useSend } from '../platform/query';
import { Box } from '../ui/dom/box';
import { Form } from '../ui/forms/form';
import { TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';

/** The last step before an application is sent: who gets to see what, and a few words to the host. */
export default function ApplySheet({ post, onClose }: { post: PostDetail; onClose: () => void }) {
  const apply = useSend(applicationRoutes.apply, [applicationRoutes.mine]);
  const form = useForm({
    schema: applySchema,
    initial: { postId: post.id, message: '' },
    send: async (body) => {
      await apply.mutateAsync({ body });
      toast('已投递，单位查看后会通知您');
      onClose();
    },
  });
  return (
    <Sheet open title={`投递：${post.title}`} onClose={onClose}>
      <Box as="p">
        {`${post.hostName}会看到您的姓名、年龄、学历和专业；发出面谈邀请后能看到您的手机号。单位看不到您的身份证号码和困难情况。`}
      </Box>
      <Form form={form} submitLabel="确认投递" busyText="正在投递…" labels={{ message: '给单位的留言' }}>
        <TextAreaField
          name="message"
          label="给单位的留言"
          hint="可以写写您会什么、什么时候能到岗，最多 200 字"
          optional
          maxLength={200}
          value={form.values.message}
          error={form.errors.message}
          onChange={(message) => form.change({ message })}
        />
      </Form>
    </Sheet>
  );
}

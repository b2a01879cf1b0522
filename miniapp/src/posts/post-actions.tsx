import {
  changePostStatusSchema,
  type ManagedPost,
  type PostAction,
  postRoutes,
  postStatus,
} from '@qihang/shared/posts';
import { useState } from 'react';
import { useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { Form } from '../ui/forms/form';
import { TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';

type HandAction = Exclude<PostAction, 'expire'>;

const WORDS: Readonly<Record<HandAction, { name: string; follows: string }>> = {
  submit: { name: '提交审核', follows: '提交后由人社部门审核，审核期间不能修改。' },
  publish: { name: '发布', follows: '发布后所有人都能看到并投递。' },
  return: { name: '退回', follows: '岗位不再展示，单位修改后可以重新提交。' },
  pause: { name: '暂停招募', follows: '暂停期间不能投递，已收到的投递不受影响。' },
  resume: { name: '恢复招募', follows: '恢复后可以继续投递。' },
  fill: { name: '已招满', follows: '岗位关闭，还没有答复的投递会失效并通知本人。' },
  withdraw: { name: '撤下', follows: '岗位关闭且不能恢复，投递的人会收到通知。' },
};
const NEEDS_REASON: readonly HandAction[] = ['return', 'withdraw'];
const IS_HARMFUL: readonly HandAction[] = ['return', 'withdraw', 'fill'];

interface PostActionsProps {
  post: ManagedPost;
  actingAs: 'host-agent' | 'officer';
  onChanged: () => void;
}

/** What the role may do with a post now, each asked before it is done. */
export function PostActions({ post, actingAs, onChanged }: PostActionsProps) {
  const [asking, setAsking] = useState<HandAction>();
  const actions = postStatus.actionsFrom(post.status, actingAs).filter((action) => action !== 'expire');
  return (
    <Box className="q-row">
      {actions.map((action) => (
        <Button
          key={action}
          look={IS_HARMFUL.includes(action) ? 'danger' : 'plain'}
          label={`${WORDS[action].name}：${post.title}`}
          onTap={() => setAsking(action)}
        >
          {WORDS[action].name}
        </Button>
      ))}
      {asking && (
        <ActionSheet
          post={post}
          action={asking}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined);
            onChanged();
          }}
        />
      )}
    </Box>
  );
}

interface ActionSheetProps {
  post: ManagedPost;
  action: HandAction;
  onClose: () => void;
  onDone: () => void;
}

function ActionSheet({ post, action, onClose, onDone }: ActionSheetProps) {
  const change = useSend(postRoutes.changeStatus, [postRoutes.list, postRoutes.get]);
  const form = useForm({
    schema: changePostStatusSchema.pick({ reason: true }),
    initial: { reason: '' },
    send: async ({ reason }) => {
      const body = { action, version: post.version, reason: reason || undefined };
      await change.mutateAsync({ params: { id: post.id }, body });
      toast('已办理');
      onDone();
    },
  });
  return (
    <Sheet open title={`${WORDS[action].name}“${post.title}”？`} onClose={onClose} place="center">
      <Form form={form} submitLabel={WORDS[action].name} labels={{ reason: '原因' }}>
        <Box as="p">{WORDS[action].follows}</Box>
        {NEEDS_REASON.includes(action) && (
          <TextAreaField
            name="reason"
            label="原因"
            hint="单位和投递的人会看到"
            value={form.values.reason}
            error={form.errors.reason}
            onChange={(reason) => form.change({ reason })}
          />
        )}
      </Form>
    </Sheet>
  );
}

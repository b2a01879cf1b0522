import { type Notice, noticeContentSchema, noticeRoutes } from '@qihang/shared/notices';
import type { PostSummary } from '@qihang/shared/posts';
import { useState } from 'react';
import { z } from 'zod';
import { replaceWith } from '../platform/navigation';
import { useSend } from '../platform/query';
import { useRoles } from '../platform/roles';
import { Card } from '../ui/card';
import { Form } from '../ui/forms/form';
import { TextAreaField, TextField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { toast } from '../ui/toast';
import { AudienceFields } from './audience-fields';
import { type AudienceForm, audienceForm, audienceOf, EMPTY_AUDIENCE } from './audience-form';
import { AudienceReach } from './audience-reach';
import { PostPicker } from './post-picker';

const LABELS = { title: '标题', text: '正文', audience: '发给谁', postIds: '岗位' };

const schema = noticeContentSchema.omit({ audience: true, postIds: true }).extend({
  audience: z.custom<AudienceForm>((value) => audienceOf(value as AudienceForm) !== undefined, '请至少选一个条件'),
  posts: z.custom<PostSummary[]>(),
});

/** Writes a notice or changes a draft; sending is a step of its own. */
export function NoticeForm({ draft }: { draft?: Notice }) {
  const { active } = useRoles();
  const create = useSend(noticeRoutes.create, [noticeRoutes.list]);
  const update = useSend(noticeRoutes.update, [noticeRoutes.list, noticeRoutes.get]);
  const [initial] = useState(() => ({
    title: draft?.title ?? '',
    text: draft?.text ?? '',
    posts: draft?.posts ?? [],
    audience: (draft && audienceForm(draft.audience)) ?? EMPTY_AUDIENCE,
  }));
  const form = useForm({
    schema,
    initial,
    send: async ({ title, text, posts, audience }) => {
      const chosen = audienceOf(audience);
      if (chosen === undefined) return;
      const body = { title, text, audience: chosen, postIds: posts.map(({ id }) => id) };
      const saved = draft
        ? await update.mutateAsync({ params: { id: draft.id }, body: { ...body, version: draft.version } })
        : await create.mutateAsync({ body });
      toast('已保存');
      replaceWith('officer/notice', { id: saved.id });
    },
  });
  const { values, errors, change } = form;
  const audience = audienceOf(values.audience);
  return (
    <Form form={form} submitLabel="保存，下一步确认发送" labels={LABELS}>
      <TextField
        name="title"
        label={LABELS.title}
        hint="会显示在手机锁屏上，不要写困难类型，例如：有适合您的见习岗位"
        kind="text"
        value={values.title}
        error={errors.title}
        onChange={(title) => change({ title })}
      />
      <TextAreaField
        name="text"
        label={LABELS.text}
        value={values.text}
        error={errors.text}
        onChange={(text) => change({ text })}
      />
      <PostPicker posts={values.posts} onChange={(posts) => change({ posts })} />
      <Card title={LABELS.audience}>
        <AudienceFields
          value={values.audience}
          error={errors.audience}
          within={active?.divisionCode ?? ''}
          onChange={(next) => change({ audience: next })}
        />
        {audience && <AudienceReach audience={audience} />}
      </Card>
    </Form>
  );
}

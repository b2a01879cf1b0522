import type { Message } from '@qihang/shared/notices';
import { CardLink } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tag } from '../ui/tag';
import { momentText } from '../ui/text';
import './message-row.scss';

/** A message as a row of the inbox; leads to the whole of it. */
export function MessageRow({ message }: { message: Message }) {
  const { id, title, text, createdAt, readAt, posts } = message;
  return (
    <CardLink page="main/message" params={{ id }}>
      <Box className="q-spread">
        <Box as="h2" className={readAt ? 'q-message-read' : ''}>
          {title}
        </Box>
        {!readAt && <Tag tone="bad">未读</Tag>}
      </Box>
      <Box as="p" className="q-message-text">
        {text}
      </Box>
      <Box className="q-soft q-small">
        {posts.length > 0 ? `${momentText(createdAt)} · 附 ${posts.length} 个岗位` : momentText(createdAt)}
      </Box>
    </CardLink>
  );
}

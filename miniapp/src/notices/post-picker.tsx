import { type PostSummary, postRoutes } from '@qihang/shared/posts';
import { useState } from 'react';
import { useGet } from '../platform/query';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { TextField } from '../ui/forms/text-fields';
import { Sheet } from '../ui/sheet';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { Money } from '../ui/text';

const MOST_POSTS = 10;
const SHOWN = 20;

interface PostPickerProps {
  posts: readonly PostSummary[];
  onChange: (posts: PostSummary[]) => void;
}

/** The posts that go with a notice: list, add by search, take away. */
export function PostPicker({ posts, onChange }: PostPickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Box as="fieldset" className="q-field">
      <Box as="legend">附上岗位（选填）</Box>
      <Box as="ul" className="q-list">
        {posts.map((post) => (
          <Box as="li" key={post.id} className="q-spread">
            <Box as="span">{`${post.title} · ${post.hostName}`}</Box>
            <Button
              look="plain"
              label={`去掉${post.title}`}
              onTap={() => onChange(posts.filter(({ id }) => id !== post.id))}
            >
              去掉
            </Button>
          </Box>
        ))}
      </Box>
      {posts.length < MOST_POSTS && (
        <Button look="plain" onTap={() => setOpen(true)}>
          添加岗位
        </Button>
      )}
      {open && (
        <Sheet open title="添加岗位" onClose={() => setOpen(false)}>
          <Search
            chosen={posts}
            onChoose={(post) => {
              onChange([...posts, post]);
              setOpen(false);
            }}
          />
        </Sheet>
      )}
    </Box>
  );
}

function Search({ chosen, onChoose }: { chosen: readonly PostSummary[]; onChoose: (post: PostSummary) => void }) {
  const [q, setQ] = useState('');
  const { data, error, refetch } = useGet(postRoutes.list, { query: { q, limit: SHOWN } });
  const found = (data?.items ?? []).filter(({ id }) => chosen.every((post) => post.id !== id));
  return (
    <>
      <TextField name="post-search" label="搜索岗位" kind="search" value={q} onChange={setQ} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && found.length === 0 && <EmptyState title="没有找到岗位" text="换个词试试，例如：会计 郑州" />}
      <Box as="ul" className="q-list">
        {found.map((post) => (
          <Box as="li" key={post.id} className="q-spread">
            <Box>
              <Box as="p">{`${post.title} · ${post.divisionName}`}</Box>
              <Box as="p" className="q-soft">
                {post.hostName} <Money fen={post.monthlyStipendFen} per="月" />
              </Box>
            </Box>
            <Button look="plain" label={`添加${post.title}`} onTap={() => onChoose(post)}>
              添加
            </Button>
          </Box>
        ))}
      </Box>
    </>
  );
}

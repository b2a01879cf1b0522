import { postRoutes } from '@qihang/shared/posts';
import { lazy, Suspense, useState } from 'react';
import { usePages } from '../../platform/query';
import { ActiveFilters } from '../../posts/active-filters';
import { PostCard } from '../../posts/post-card';
import { searchPosts, usePostSearch } from '../../posts/post-search';
import { SearchBox } from '../../posts/search-box';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import './index.scss';

const FilterSheet = lazy(() => import('../../posts/filter-sheet'));

/** 岗位: search by words, filter by place, category and education. */
export default function PostsPage() {
  const search = usePostSearch();
  const [filtering, setFiltering] = useState(false);
  const posts = usePages(postRoutes.list, { query: wanted(search) });
  return (
    <Page title="见习岗位" tab="main/posts">
      <Box className="q-post-search">
        <SearchBox key={search.q} initial={search.q} onSearch={(q) => usePostSearch.setState({ q })} />
      </Box>
      <ActiveFilters onOpen={() => setFiltering(true)} />
      <Box as="h2" className="q-visually-hidden">
        找到的岗位
      </Box>
      <InfiniteList
        pages={posts}
        label="岗位列表"
        keyOf={(post) => post.id}
        render={(post) => <PostCard post={post} />}
        empty={
          <EmptyState title="没有找到合适的岗位" text="换一个词，或者放宽地区、类别和学历的条件试试。">
            <Button look="plain" onTap={() => searchPosts({ divisionCode: '' })}>
              清除全部条件
            </Button>
          </EmptyState>
        }
      />
      {filtering && (
        <Suspense fallback={null}>
          <FilterSheet onClose={() => setFiltering(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function wanted({ q, divisionCode, category, education }: ReturnType<typeof usePostSearch.getState>) {
  return {
    q: q || undefined,
    divisionCode: divisionCode || undefined,
    category: category || undefined,
    education: education || undefined,
  };
}

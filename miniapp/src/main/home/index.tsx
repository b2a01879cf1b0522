import { postRoutes } from '@qihang/shared/posts';
import { lazy, Suspense, useState } from 'react';
import { goTo, pageUrl } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { CategoryLinks } from '../../posts/category-links';
import { PostCard } from '../../posts/post-card';
import { cityName, searchPosts, useCity } from '../../posts/post-search';
import { SearchBox } from '../../posts/search-box';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import { SignUpEntry } from './sign-up-entry';
import { TraineeEntry } from './trainee-entry';
import './index.scss';

const CitySheet = lazy(() => import('../../posts/city-sheet'));

/** How many posts the first request asks for; `index.html` starts the same request. */
const FIRST_POSTS = 10;

/** 首页: search, the four categories, the newest posts of the chosen city. */
export default function HomePage() {
  const city = useCity((state) => state.code);
  const [choosing, setChoosing] = useState(false);
  const posts = usePages(postRoutes.list, { query: { limit: FIRST_POSTS, divisionCode: city || undefined } });
  const search = (q: string) => {
    searchPosts({ q });
    goTo('main/posts');
  };
  return (
    <Page title="启航" heading={false} tab="main/home">
      <Box className="q-hero">
        <Box as="h1">找见习岗位，走好就业第一步</Box>
        <Box as="p" className="q-hero-text">
          面向离校两年内未就业毕业生和 16–24 岁失业青年，见习期间有补助、有带教、有保险，不收任何费用。
        </Box>
        <SearchBox onSearch={search} />
      </Box>
      <CategoryLinks />
      <SignUpEntry />
      <TraineeEntry />
      <Box className="q-spread">
        <Box as="h2">最新岗位</Box>
        <Tap className="q-link" onTap={() => setChoosing(true)}>
          {`${cityName(city)} · 换城市`}
        </Tap>
      </Box>
      <InfiniteList
        pages={posts}
        label="最新岗位"
        keyOf={(post) => post.id}
        render={(post) => <PostCard post={post} />}
        empty={
          <EmptyState title={`${cityName(city)}暂时没有正在招募的岗位`} text="可以先看看全省的岗位。">
            <Button look="plain" onTap={() => useCity.setState({ code: '' })}>
              看全省岗位
            </Button>
          </EmptyState>
        }
      />
      <Box as="footer" className="q-policy">
        <Box as="p">就业见习由人力资源和社会保障部门组织实施，报名、投递和签约全程免费。</Box>
        <Tap className="q-link" href={pageUrl('public/verify')} onTap={() => goTo('public/verify')}>
          协议查验
        </Tap>
      </Box>
      {choosing && (
        <Suspense fallback={null}>
          <CitySheet open onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </Page>
  );
}

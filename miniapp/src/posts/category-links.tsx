import { type PostCategory, postCategoryLabels } from '@qihang/shared/posts';
import { goTo } from '../platform/navigation';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { searchPosts } from './post-search';
import './category-links.scss';

const EXAMPLES: Readonly<Record<PostCategory, string>> = {
  research: '实验、研发助理',
  technical: '制造、软件、检测',
  management: '行政、财务、人事',
  community: '社区、养老、公益',
};

const CATEGORIES = Object.keys(postCategoryLabels) as PostCategory[];

/** The four categories of posts; each leads to its posts. */
export function CategoryLinks() {
  const open = (category: PostCategory) => {
    searchPosts({ category });
    goTo('main/posts');
  };
  return (
    <Box as="nav" className="q-categories" label="岗位类别">
      {CATEGORIES.map((category) => (
        <Tap key={category} className="q-category" onTap={() => open(category)}>
          <Box as="strong">{postCategoryLabels[category]}</Box>
          <Box as="span" className="q-soft q-small">
            {EXAMPLES[category]}
          </Box>
        </Tap>
      ))}
    </Box>
  );
}

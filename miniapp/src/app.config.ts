import { hostPages } from './host/pages';
import { mainPages } from './main/pages';
import { mentorPages } from './mentor/pages';
import { officerPages } from './officer/pages';
import { publicPages } from './public/pages';
import { seekerPages } from './seeker/pages';
import { TABS } from './ui/shell/tabs';

const isWeapp = process.env.TARO_ENV === 'weapp';

const subpackages = [
  { root: 'seeker', names: seekerPages },
  { root: 'host', names: hostPages },
  { root: 'mentor', names: mentorPages },
  { root: 'officer', names: officerPages },
  { root: 'public', names: publicPages },
].map(({ root, names }: { root: string; names: readonly string[] }) => ({
  root,
  pages: names.map((name) => `${name}/index`),
}));

export default defineAppConfig({
  pages: mainPages.map((name) => `main/${name}/index`),
  subPackages: subpackages.filter(({ pages }) => pages.length > 0),
  window: {
    navigationBarTitleText: '启航',
    navigationBarBackgroundColor: '#07405a',
    navigationBarTextStyle: 'white',
    backgroundColor: '#f3f6f8',
    // in a browser the pages draw their own bar
    navigationStyle: isWeapp ? 'default' : 'custom',
  },
  tabBar: {
    // in a browser the pages draw their own tab bar; Taro only needs to know which pages are tabs
    custom: !isWeapp,
    color: '#465565',
    selectedColor: '#0b5a7a',
    backgroundColor: '#ffffff',
    borderStyle: 'black',
    list: TABS.map(({ page, name }) => ({ pagePath: `${page}/index`, text: name })),
  },
  ...(isWeapp ? { lazyCodeLoading: 'requiredComponents', __usePrivacyCheck__: true } : { animation: false }),
});

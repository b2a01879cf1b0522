import type { PageName } from '../../platform/pages';

interface Tab {
  page: PageName;
  name: string;
  /** Path of its 24 × 24 icon. */
  icon: string;
}

/** The tab bar, left to right. */
export const TABS: readonly Tab[] = [
  { page: 'main/home', name: '首页', icon: 'M3 11.5 12 4l9 7.5M5.5 10v9.5h13V10M10 19.5v-5h4v5' },
  { page: 'main/posts', name: '岗位', icon: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16' },
  { page: 'main/messages', name: '消息', icon: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5' },
  { page: 'main/me', name: '我的', icon: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20a7.5 7.5 0 0 1 15 0' },
];

/** In place of Taro's pull-to-refresh: no page uses it. */
export default function PullDownRefresh({ children }) {
  return children;
}

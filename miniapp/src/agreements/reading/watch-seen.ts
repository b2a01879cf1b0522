import Taro from '@tarojs/taro';

/**
 * Tells which elements of the present page come into view, each time they do.
 * @param className of the elements
 * @param onSeen gets an element's id
 * @returns ends it
 */
export function watchSeen(className: string, onSeen: (id: string) => void): () => void {
  const { page } = Taro.getCurrentInstance();
  let observer: Taro.IntersectionObserver | undefined;
  let over = false;
  // what React has just rendered reaches the page's view with the next data
  Taro.nextTick(() => {
    if (over || !page) return;
    observer = Taro.createIntersectionObserver(page, { observeAll: true });
    // the callback's type leaves out the id, which WeChat documents
    observer.relativeToViewport().observe(`.${className}`, (result: { id?: string; intersectionRatio?: number }) => {
      if (result.id && (result.intersectionRatio ?? 0) > 0) onSeen(result.id);
    });
  });
  return () => {
    over = true;
    observer?.disconnect();
  };
}

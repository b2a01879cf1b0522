/**
 * Tells which elements of the present page come into view, each time they do.
 * @param className of the elements
 * @param onSeen gets an element's id
 * @returns ends it
 */
export function watchSeen(className: string, onSeen: (id: string) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) onSeen(target.id);
  });
  for (const element of document.getElementsByClassName(className)) observer.observe(element);
  return () => observer.disconnect();
}

/** A picture; `label` says what is on it. */
export function Picture({ src, label, className }: { src: string; label: string; className?: string }) {
  return <img src={src} alt={label} className={className} />;
}

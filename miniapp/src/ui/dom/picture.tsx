import { Image } from '@tarojs/components';

/** A picture; `label` says what is on it. */
export function Picture({ src, label, className }: { src: string; label: string; className?: string }) {
  return <Image src={src} mode="aspectFill" className={className} ariaLabel={label} />;
}

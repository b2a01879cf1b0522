import type { PostDetail } from '@qihang/shared/posts';
import { Tap } from '../ui/dom/tap';

/** Opens the post's place in the phone's own map, by a `geo:` address. */
export function PlaceLink({ post }: { post: PostDetail }) {
  const { latitude, longitude, address } = post;
  if (latitude === null || longitude === null) return null;
  return (
    <Tap className="q-link" href={`geo:${latitude},${longitude}?q=${encodeURIComponent(address)}`}>
      在地图上查看
    </Tap>
  );
}

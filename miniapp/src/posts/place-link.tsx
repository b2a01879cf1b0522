import type { PostDetail } from '@qihang/shared/posts';
import Taro from '@tarojs/taro';
import { Tap } from '../ui/dom/tap';

/** Opens the post's place on WeChat's map. */
export function PlaceLink({ post }: { post: PostDetail }) {
  const { latitude, longitude, hostName: name, address } = post;
  if (latitude === null || longitude === null) return null;
  return (
    <Tap className="q-link" onTap={() => void Taro.openLocation({ latitude, longitude, name, address })}>
      在地图上查看
    </Tap>
  );
}

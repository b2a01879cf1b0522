import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';

/** Shown for an address that leads nowhere. */
export default function NotFoundPage() {
  return (
    <Page title="没有这个页面" lead="地址可能不完整，或者页面已经搬走。">
      <Box className="q-row">
        <Button onTap={() => goTo('main/home')}>回到首页</Button>
        <Button look="plain" onTap={() => goTo('main/posts')}>
          看看岗位
        </Button>
      </Box>
    </Page>
  );
}

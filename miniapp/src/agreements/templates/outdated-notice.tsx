import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import type { TemplateDraft } from './use-template-draft';

/** Two texts of one draft: the officer chooses which goes on. */
export function OutdatedNotice({ draft }: { draft: TemplateDraft }) {
  return (
    <NoticeBox tone="warn" title="别人刚保存过这份草稿">
      <Box className="q-stack-s">
        <Box as="p">你在这台设备上的修改是从更早的草稿开始的。请选择留哪一份。</Box>
        <Box className="q-row">
          <Button look="plain" onTap={draft.discard}>
            用别人保存的
          </Button>
          <Button look="plain" onTap={draft.insist}>
            用我的
          </Button>
        </Box>
      </Box>
    </NoticeBox>
  );
}

import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { toast } from '../../ui/toast';
import { PreviewTemplate } from './preview-template';
import type { TemplateDraft } from './use-template-draft';

/** Saves and shows a draft; always in view. */
export function SaveBar({ id, draft }: { id: string; draft: TemplateDraft }) {
  const { isChanged, isOutdated, saving, failure, save } = draft;
  const tapped = () =>
    save().then(
      () => toast('已保存'),
      () => undefined,
    );
  return (
    <Box className="q-bottom-bar q-stack-s">
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Box className="q-row">
        <Button busy={saving} busyText="正在保存…" disabled={!isChanged || isOutdated} onTap={() => void tapped()}>
          保存草稿
        </Button>
        {!isOutdated && <PreviewTemplate id={id} before={isChanged ? save : undefined} />}
        <Box className="q-soft q-small" role="status">
          {isChanged ? '有没保存的修改，已存在这台设备上' : '已全部保存'}
        </Box>
      </Box>
    </Box>
  );
}

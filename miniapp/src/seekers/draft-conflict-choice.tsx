import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';
import { differences, NO_ANSWERS, type SignUpValues } from './sign-up-values';
import type { DraftConflict } from './use-sign-up-draft';

function filledIn(values: SignUpValues): number {
  return differences(values, NO_ANSWERS).length;
}

/** Two devices have changed the draft: the person chooses which to go on with. */
export function DraftConflictChoice({ mine, theirs, keepMine, takeTheirs }: DraftConflict) {
  // the phone does not keep the number, so an empty one is no difference
  const compared = mine.citizenNumber === '' ? { ...mine, citizenNumber: theirs.citizenNumber } : mine;
  const different = differences(compared, theirs);
  return (
    <Box className="q-stack">
      <NoticeBox tone="warn" title="您在另一台设备上也填写过">
        {different.length > 0
          ? `两边填写的不一样：${different.join('、')}。请选择用哪一份继续。`
          : '请选择用哪一份继续。'}
      </NoticeBox>
      <Box as="section" className="q-card" label="这台手机上的草稿">
        <Box as="h2">这台手机上的</Box>
        <Box as="p" className="q-soft">{`已填写 ${filledIn(compared)} 项；另一份会被替换。`}</Box>
        <Button wide onTap={keepMine}>
          用这台手机上的
        </Button>
      </Box>
      <Box as="section" className="q-card" label="另一台设备上的草稿">
        <Box as="h2">另一台设备上的</Box>
        <Box as="p" className="q-soft">{`已填写 ${filledIn(theirs)} 项；这台手机上的会被替换。`}</Box>
        <Button wide look="plain" onTap={takeTheirs}>
          用另一台设备上的
        </Button>
      </Box>
    </Box>
  );
}

import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { type TermsNames, termText } from './terms-texts';
import { TERMS_LABELS, type TermsField } from './terms-values';
import type { ElsewhereChanges } from './use-terms-draft';

interface ElsewhereChoiceProps {
  changes: ElsewhereChanges;
  names: TermsNames;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const NOTHING = '（空）';

/** Shows what was saved elsewhere meanwhile; where both sides changed the same thing, the person chooses. */
export function ElsewhereChoice({ changes, names, onKeepMine, onTakeTheirs }: ElsewhereChoiceProps) {
  const { taken, contested, mine, theirs } = changes;
  const theirText = (field: TermsField) => termText(field, theirs, names) || NOTHING;
  return (
    <NoticeBox tone="warn" title="这份协议刚刚在别处改过">
      {taken.length > 0 && (
        <>
          <Box as="p">下面几项你没有动过，已经换成新的：</Box>
          <Box as="ul">
            {taken.map((field) => (
              <Box as="li" key={field}>{`${TERMS_LABELS[field]}：${theirText(field)}`}</Box>
            ))}
          </Box>
        </>
      )}
      {contested.length > 0 && (
        <>
          <Box as="p">下面几项两边都改了，现在是你填写的：</Box>
          <Box as="ul" className="q-stack-s">
            {contested.map((field) => (
              <Box as="li" key={field}>
                <Box as="strong">{TERMS_LABELS[field]}</Box>
                <Box>{`你填写的：${termText(field, mine, names) || NOTHING}`}</Box>
                <Box>{`别处改成：${theirText(field)}`}</Box>
              </Box>
            ))}
          </Box>
        </>
      )}
      <Box className="q-row">
        <Button onTap={onKeepMine}>{contested.length > 0 ? '用我填写的' : '知道了'}</Button>
        {contested.length > 0 && (
          <Button look="plain" onTap={onTakeTheirs}>
            用别处改的
          </Button>
        )}
      </Box>
    </NoticeBox>
  );
}

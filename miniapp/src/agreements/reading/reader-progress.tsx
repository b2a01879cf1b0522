import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { ProgressBar } from '../../ui/progress-bar';

/** How far a text was read by scrolling; stays in sight. */
export function ReadingProgress({ read, total }: { read: number; total: number }) {
  const text = read >= total ? '已读到最后一条' : `读到第 ${read} 条，共 ${total} 条`;
  return (
    <Box className="q-reader-progress">
      <ProgressBar share={total === 0 ? 1 : read / total} text={text} />
    </Box>
  );
}

interface PageTurnerProps {
  /** The sheet that shows, from 0. */
  page: number;
  pages: number;
  /** Stays in sight at the foot of the screen. */
  sticky: boolean;
  onTurn: (to: number) => void;
}

/** Turns to the sheet before or after, and says which one shows. */
export function PageTurner({ page, pages, sticky, onTurn }: PageTurnerProps) {
  const last = page === pages - 1;
  return (
    <Box className={sticky ? 'q-bottom-bar q-reader-turner' : 'q-reader-turner'}>
      <Button look="plain" disabled={page === 0} onTap={() => onTurn(page - 1)}>
        上一页
      </Button>
      <Box role="status" className="q-reader-page">{`第 ${page + 1} 页，共 ${pages} 页`}</Box>
      <Button look={last ? 'plain' : 'main'} disabled={last} onTap={() => onTurn(page + 1)}>
        下一页
      </Button>
    </Box>
  );
}

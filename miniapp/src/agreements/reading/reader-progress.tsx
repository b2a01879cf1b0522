import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { ProgressBar } from '../../ui/progress-bar';

/** How far a text was read by scrolling, 0…1; stays in sight. */
export function ReadingProgress({ share }: { share: number }) {
  const text = share >= 1 ? '已读完全文' : `已读 ${Math.floor(share * 100)}%`;
  return (
    <Box className="q-reader-progress">
      <ProgressBar share={share} text={text} />
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

import { Box } from './dom/box';

/** How far long work has come. `share` is 0…1; the text says it in numbers, as `已读取 12,000 行`. */
export function ProgressBar({ share, text }: { share: number; text: string }) {
  return (
    <Box role="status">
      <Box className="q-progress" decorative>
        <Box className="q-progress-done" style={{ width: `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%` }} />
      </Box>
      <Box as="p" className="q-soft">
        {text}
      </Box>
    </Box>
  );
}

import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { useReadingPreferences } from './reading-preferences';

/** How to read: scrolling or sheet by sheet, in normal or large type. */
export function ReaderToolbar({ onMode }: { onMode: (mode: 'scroll' | 'pages') => void }) {
  const { mode, largeType } = useReadingPreferences();
  const choose = (next: 'scroll' | 'pages') => {
    useReadingPreferences.setState({ mode: next });
    onMode(next);
  };
  return (
    <Box role="group" label="阅读方式" className="q-reader-tools">
      <Tap className={toolClass(mode === 'scroll')} pressed={mode === 'scroll'} onTap={() => choose('scroll')}>
        滚动阅读
      </Tap>
      <Tap className={toolClass(mode === 'pages')} pressed={mode === 'pages'} onTap={() => choose('pages')}>
        逐页阅读
      </Tap>
      <Tap
        className={toolClass(largeType)}
        pressed={largeType}
        onTap={() => useReadingPreferences.setState({ largeType: !largeType })}
      >
        大字
      </Tap>
    </Box>
  );
}

function toolClass(on: boolean): string {
  return `q-reader-tool ${on ? 'q-reader-tool-on' : ''}`;
}

import { Popup } from '@nutui/nutui-react-taro';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { type ReactNode, useEffect, useId } from 'react';
import { Box } from './dom/box';
import { keepFocusInside } from './dom/focus-trap';
import { Tap } from './dom/tap';
import './sheet.scss';

interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Bottom of the screen for filters and long content, the middle for a question. */
  place?: 'bottom' | 'center';
  children: ReactNode;
}

/** A dialog above the page. In a browser it keeps the focus inside and closes on Escape. */
export function Sheet({ open, title, onClose, place = 'bottom', children }: SheetProps) {
  const id = `sheet${useId().replace(/:/g, '-')}`;
  useEffect(() => (open ? keepFocusInside(id, onClose) : undefined), [open, id, onClose]);
  return (
    <Box className="q-sheet-holder">
      <Popup visible={open} position={place} round onClose={onClose} lockScroll destroyOnClose className="q-sheet">
        <Box id={id} role="dialog" label={title} className="q-sheet-body q-stack" focusable>
          <Box className="q-spread">
            <Box as="h2">{title}</Box>
            <Tap className="q-link" onTap={onClose}>
              关闭
            </Tap>
          </Box>
          {children}
        </Box>
      </Popup>
    </Box>
  );
}

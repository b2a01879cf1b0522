import { useState } from 'react';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { SignatureCanvas } from './signature-canvas';
import { hasRoomFor, type Stroke } from './strokes';
import './signature-pad.scss';

interface SignaturePadProps {
  /** What is drawn so far; `drawingOf(strokes)` is what is sent. */
  strokes: readonly Stroke[];
  onChange: (strokes: readonly Stroke[]) => void;
}

/** A pad for the handwritten signature, which is optional: who cannot draw goes on without it. */
export function SignaturePad({ strokes, onChange }: SignaturePadProps) {
  const [full, setFull] = useState(false);
  const empty = strokes.length === 0;
  const change = (next: readonly Stroke[]) => {
    setFull(false);
    onChange(next);
  };
  const add = (stroke: Stroke) => {
    const room = hasRoomFor(strokes, stroke);
    // an equal list makes the canvas forget the stroke that does not count
    change(room ? [...strokes, stroke] : [...strokes]);
    setFull(!room);
  };
  return (
    <Box className="q-stack-s">
      <Box className="q-signature-pad">
        <Box className="q-signature-sheet">
          {empty && (
            <Box className="q-signature-hint" decorative>
              在这里手写姓名
            </Box>
          )}
          <SignatureCanvas
            strokes={strokes}
            label={empty ? '手写签名区，还没有签名' : '手写签名区，已有签名'}
            onStroke={add}
          />
        </Box>
      </Box>
      {full && <NoticeBox tone="warn">签名的笔画太多，这一笔没有算上。可以清空重写。</NoticeBox>}
      <Box className="q-row">
        <Button look="plain" disabled={empty} onTap={() => change(strokes.slice(0, -1))}>
          撤销一笔
        </Button>
        <Button look="plain" disabled={empty} onTap={() => change([])}>
          清空重写
        </Button>
      </Box>
    </Box>
  );
}

import { Canvas, type CanvasTouchEvent } from '@tarojs/components';
import Taro, { useResize } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { type Pen, paint } from './paint';
import type { SignatureCanvasProps } from './signature-canvas-props';
import { onPad, type Point, strokeOf } from './strokes';

/** WeChat's canvas with its size on the screen. */
interface Pad {
  pen: Pen;
  /** Of the canvas, in its own pixels. */
  pixels: number;
  /** Of the element, in CSS pixels. */
  width: number;
  height: number;
}

interface CanvasNode {
  width: number;
  height: number;
  getContext: (type: '2d') => Pen;
}

const ID = 'signature-canvas';

/** Finds the canvas once the page's view holds it. */
function findPad(onFound: (pad: Pad) => void): void {
  Taro.nextTick(() => {
    const query = Taro.createSelectorQuery().select(`#${ID}`);
    query
      .fields({ node: true, size: true }, (found: { node?: CanvasNode; width?: number; height?: number } | null) => {
        const { node, width = 0, height = 0 } = found ?? {};
        if (!node || width === 0) return;
        const { pixelRatio } = Taro.getWindowInfo();
        node.width = width * pixelRatio;
        node.height = height * pixelRatio;
        onFound({ pen: node.getContext('2d'), pixels: node.width, width, height });
      })
      .exec();
  });
}

/** Where a finger draws; the page does not scroll meanwhile. */
export function SignatureCanvas({ strokes, onStroke, label }: SignatureCanvasProps) {
  const pad = useRef<Pad>();
  const points = useRef<Point[]>([]);
  const drawn = useRef(strokes);

  const repaint = () => {
    if (!pad.current) return;
    const current = points.current.flatMap(({ x, y }) => [x, y]);
    paint(pad.current.pen, current.length > 0 ? [...drawn.current, current] : drawn.current, pad.current.pixels);
  };
  const fit = useRef(() =>
    findPad((found) => {
      pad.current = found;
      paint(found.pen, drawn.current, found.pixels);
    }),
  );
  useEffect(() => fit.current(), []);
  // the phone was turned
  useResize(() => fit.current());
  useEffect(() => {
    drawn.current = strokes;
    if (pad.current) paint(pad.current.pen, strokes, pad.current.pixels);
  }, [strokes]);

  const add = ({ touches: [touch] }: CanvasTouchEvent) => {
    if (!pad.current || !touch) return;
    points.current.push(onPad(touch, pad.current.width, pad.current.height));
    repaint();
  };
  const finish = () => {
    if (points.current.length === 0) return;
    const stroke = strokeOf(points.current);
    points.current = [];
    onStroke(stroke);
  };
  return (
    <Canvas
      type="2d"
      id={ID}
      canvasId={ID}
      className="q-signature-canvas"
      disableScroll
      onTouchStart={(event) => {
        points.current = [];
        add(event);
      }}
      onTouchMove={add}
      onTouchEnd={finish}
      onTouchCancel={finish}
      {...{ ariaRole: 'img', ariaLabel: label }}
    />
  );
}

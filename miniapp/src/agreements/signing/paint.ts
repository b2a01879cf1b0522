import { PAD_RATIO, type Stroke } from './strokes';

/** The part of a canvas context that drawing needs; WeChat's and the browser's have it. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'clearRect' | 'lineCap' | 'lineJoin' | 'lineTo' | 'lineWidth' | 'moveTo' | 'stroke' | 'strokeStyle'
>;

const INK = '#16222e';
/** Width of the line in parts of the pad's width. */
const LINE = 0.009;

/**
 * Paints strokes on a cleared pad.
 * @param width of the canvas in its own pixels
 */
export function paint(pen: Pen, strokes: readonly Stroke[], width: number): void {
  const height = width * PAD_RATIO;
  pen.clearRect(0, 0, width, height);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.lineWidth = Math.max(2, width * LINE);
  pen.strokeStyle = INK;
  for (const stroke of strokes) {
    pen.beginPath();
    for (let at = 0; at + 1 < stroke.length; at += 2) {
      const x = ((stroke[at] ?? 0) / 1_000) * width;
      const y = ((stroke[at + 1] ?? 0) / 1_000) * height;
      if (at === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.stroke();
  }
}

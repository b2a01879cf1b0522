import type { Drawing } from '@qihang/shared/agreements';

const WIDTH = 1000;

/**
 * A handwritten signature as vectors: sharp in print at any size. Strokes run through the middles of the points as quadratic
 * curves, so that few points give a smooth line.
 * @returns SVG with the pad's proportions
 */
export function drawingSvg({ strokes, ratio }: Drawing): Buffer {
  const height = Math.round(WIDTH * ratio);
  const paths = strokes.map((stroke) => `<path d="${pathOf(pointsOf(stroke, ratio))}"/>`).join('');
  const style = 'fill="none" stroke="#16222e" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"';
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><g ${style}>${paths}</g></svg>`,
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointsOf(stroke: readonly number[], ratio: number): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 2) {
    points.push({ x: stroke[index] ?? 0, y: Math.round((stroke[index + 1] ?? 0) * ratio) });
  }
  return points;
}

function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y}${curves.join('')}L${last.x} ${last.y}`;
}

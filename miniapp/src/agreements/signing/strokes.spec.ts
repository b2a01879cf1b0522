import { drawingSchema } from '@qihang/shared/agreements';
import fc from 'fast-check';
import { drawingOf, hasRoomFor, onPad, type Stroke, strokeOf } from './strokes';

const WIDTH = 320;
const HEIGHT = 160;
const place = fc.record({
  x: fc.double({ min: -50, max: 400, noNaN: true }),
  y: fc.double({ min: -50, max: 250, noNaN: true }),
});
const drawn = fc
  .array(place, { minLength: 1, maxLength: 3_000 })
  .map((places) => places.map((at) => onPad(at, WIDTH, HEIGHT)));

describe('a drawn signature', () => {
  it('always keeps the limits of what may be sent', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 12 }), (movements) => {
        const strokes: Stroke[] = [];
        for (const movement of movements) {
          const stroke = strokeOf(movement);
          if (hasRoomFor(strokes, stroke)) strokes.push(stroke);
        }
        expect(drawingSchema.safeParse(drawingOf(strokes)).success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('begins and ends where the finger did', () => {
    fc.assert(
      fc.property(drawn, (points) => {
        const distinct = new Set(points.map(({ x, y }) => `${x} ${y}`)).size > 1;
        fc.pre(distinct);
        const stroke = strokeOf(points);
        const last = points[points.length - 1];
        expect(stroke.slice(0, 2)).toEqual([points[0]?.x, points[0]?.y]);
        expect(stroke.slice(-2)).toEqual([last?.x, last?.y]);
      }),
    );
  });

  it('leaves out what a straight line does not need, and keeps its corners', () => {
    const along = Array.from({ length: 50 }, (_, step) => ({ x: step * 10, y: 100 }));
    const down = Array.from({ length: 50 }, (_, step) => ({ x: 490, y: 100 + step * 10 }));
    expect(strokeOf([...along, ...down])).toEqual([0, 100, 490, 100, 490, 590]);
  });

  it('takes a touch as a short line, also at the edge', () => {
    expect(strokeOf([{ x: 500, y: 500 }])).toEqual([500, 500, 503, 500]);
    expect(
      strokeOf([
        { x: 1_000, y: 0 },
        { x: 1_000, y: 0 },
      ]),
    ).toEqual([1_000, 0, 997, 0]);
  });

  it('has no room for a hundred and first stroke', () => {
    const dot: Stroke = [0, 0, 3, 0];
    expect(hasRoomFor(Array(99).fill(dot), dot)).toBe(true);
    expect(hasRoomFor(Array(100).fill(dot), dot)).toBe(false);
  });

  it('is nothing as long as nothing is drawn', () => {
    expect(drawingOf([])).toBeNull();
  });
});

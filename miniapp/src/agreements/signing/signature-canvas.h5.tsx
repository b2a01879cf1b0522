import { type PointerEvent, useEffect, useRef } from 'react';
import { paint } from './paint';
import type { SignatureCanvasProps } from './signature-canvas-props';
import { onPad, type Point, strokeOf } from './strokes';

/** Where a finger, pen or mouse draws; the page does not scroll meanwhile. */
export function SignatureCanvas({ strokes, onStroke, label }: SignatureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const points = useRef<Point[]>([]);
  const drawn = useRef(strokes);

  const repaint = useRef(() => {
    const pen = canvas.current?.getContext('2d');
    if (!canvas.current || !pen) return;
    const current = points.current.flatMap(({ x, y }) => [x, y]);
    paint(pen, current.length > 0 ? [...drawn.current, current] : drawn.current, canvas.current.width);
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const fit = () => {
      const { width, height } = element.getBoundingClientRect();
      element.width = width * window.devicePixelRatio;
      element.height = height * window.devicePixelRatio;
      repaint.current();
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    drawn.current = strokes;
    repaint.current();
  }, [strokes]);

  const add = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    points.current.push(onPad({ x: event.clientX - left, y: event.clientY - top }, width, height));
    repaint.current();
  };
  const finish = () => {
    if (points.current.length === 0) return;
    const stroke = strokeOf(points.current);
    points.current = [];
    onStroke(stroke);
  };
  return (
    <canvas
      ref={canvas}
      className="q-signature-canvas"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        if (!event.isPrimary || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        points.current = [];
        add(event);
      }}
      onPointerMove={(event) => {
        if (event.isPrimary && points.current.length > 0) add(event);
      }}
      onPointerUp={finish}
      onPointerCancel={finish}
    />
  );
}

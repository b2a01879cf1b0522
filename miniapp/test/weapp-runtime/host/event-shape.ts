import * as glassEasel from 'glass-easel';
import { toPlain } from './records';

interface Touch2 {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
}

interface ElementLike {
  id?: string;
  dataset?: Record<string, unknown> | null;
  _$?: ElementLike;
  getBackendElement?: () => unknown;
}

/** What a handler sees of an element: id, data-* values and position. */
function describeElement(element: unknown): Record<string, unknown> | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const outer = element as ElementLike;
  const inner = outer._$ ?? outer;
  const node = inner.getBackendElement?.();
  const place = node instanceof HTMLElement ? { offsetLeft: node.offsetLeft, offsetTop: node.offsetTop } : {};
  return { id: inner.id ?? '', dataset: { ...inner.dataset }, offsetLeft: 0, offsetTop: 0, ...place };
}

/** Touches as a mini-program sees them; on a canvas they carry x and y inside of it. */
function describeTouches(touches: Iterable<Touch2>, target: EventTarget | null): Record<string, number>[] {
  const canvas = target instanceof Element ? target.closest('wx-canvas') : null;
  const box = canvas?.getBoundingClientRect();
  return [...touches].map((touch) => ({
    identifier: touch.identifier,
    clientX: touch.clientX,
    clientY: touch.clientY,
    pageX: touch.pageX,
    pageY: touch.pageY,
    ...(box ? { x: touch.clientX - box.left, y: touch.clientY - box.top } : {}),
  }));
}

type FrameworkEvent = glassEasel.Event<unknown> & { target?: unknown; currentTarget?: unknown; mark?: unknown };

/** Turns the framework's event into the plain object that WeChat hands to a handler. */
export function plainEvent(event: FrameworkEvent): Record<string, unknown> {
  const shape: Record<string, unknown> = {
    type: event.getEventName(),
    timeStamp: event.timeStamp,
    mark: { ...(event.mark as object | undefined) },
    target: describeElement(event.target),
    currentTarget: describeElement(event.currentTarget),
    detail: toPlain(event.detail) ?? {},
  };
  const original = event.getOriginalEvent();
  if (original instanceof TouchEvent) {
    shape.touches = describeTouches(original.touches, original.target);
    shape.changedTouches = describeTouches(original.changedTouches, original.target);
    if (event.type.startsWith('touch')) shape.detail = {};
    else {
      const [touch] = original.changedTouches;
      shape.detail = { x: touch?.pageX ?? 0, y: touch?.pageY ?? 0 };
    }
  } else if (original instanceof MouseEvent) {
    const place = {
      identifier: 0,
      clientX: original.clientX,
      clientY: original.clientY,
      pageX: original.pageX,
      pageY: original.pageY,
    };
    shape.touches = [];
    shape.changedTouches = describeTouches([place], original.target);
    shape.detail = { x: original.pageX, y: original.pageY };
  }
  return shape;
}

type Methods = Record<string, unknown>;

/** Wraps handlers so that they get plain events; other arguments pass unchanged. */
export function withPlainEvents(methods: Methods): Methods {
  const wrapped: Methods = {};
  for (const [name, member] of Object.entries(methods)) {
    wrapped[name] = typeof member === 'function' ? handler(member as (...args: unknown[]) => unknown) : member;
  }
  return wrapped;
}

function handler(inner: (...args: unknown[]) => unknown) {
  return function (this: unknown, ...args: unknown[]): unknown {
    const [first, ...rest] = args;
    if (first instanceof glassEasel.Event) return inner.call(this, plainEvent(first), ...rest);
    return inner.apply(this, args);
  };
}

import type * as glassEasel from 'glass-easel';

type PropertyKind =
  | StringConstructor
  | NumberConstructor
  | BooleanConstructor
  | ArrayConstructor
  | ObjectConstructor
  | null;

/** One element of a base component in a page. */
export interface BaseElement {
  /** Its DOM element, `<wx-…>`. */
  readonly node: HTMLElement;
  /** Property values as the template set them. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Fires an event at this element; WeChat's own events do not bubble. */
  fire(type: string, detail?: unknown): void;
  /** Listens to an event of the framework at this element. */
  listen(type: string, listener: (event: FrameworkEvent) => void, capture?: boolean): void;
}

export type FrameworkEvent = Pick<glassEasel.Event<unknown>, 'detail' | 'stopPropagation' | 'getOriginalEvent'>;

/** How a base component behaves. */
export interface BaseComponent {
  /** Property name (camel case) → constructor of its value, null for any. */
  properties?: Record<string, PropertyKind>;
  /** Called once when the element is in the page. */
  attached?(element: BaseElement): void;
  /** Called when the element leaves the page. */
  detached?(element: BaseElement): void;
  /** Called after one of the properties changed, and once when attached. */
  changed?(element: BaseElement): void;
}

interface Instance {
  data: Record<string, unknown>;
  getBackendElement(): unknown;
  triggerEvent(type: string, detail: unknown, options: { bubbles: boolean }): void;
  addListener(type: string, listener: (event: FrameworkEvent) => void, options: { capture: boolean }): void;
}

const elements = new WeakMap<Node, BaseElement>();

/** The base component that a DOM element belongs to. */
export function baseElementOf(node: Node): BaseElement | undefined {
  return elements.get(node);
}

function wrap(instance: Instance): BaseElement {
  const node = instance.getBackendElement() as HTMLElement;
  const element: BaseElement = {
    node,
    get data() {
      return instance.data;
    },
    fire: (type, detail = {}) => instance.triggerEvent(type, detail, { bubbles: false }),
    listen: (type, listener, capture = false) =>
      instance.addListener(type, (event) => void listener(event), { capture }),
  };
  elements.set(node, element);
  return element;
}

/** Properties that every component accepts. */
const COMMON: Record<string, PropertyKind> = { animation: null, hoverClass: String, name: String };

/** Where WeChat expects a text or a number it also takes nothing without complaint, which frameworks pass freely. */
function lenient(properties: Record<string, PropertyKind>): Record<string, null> {
  const kinds = Object.entries(properties).map(([name, kind]) => [name, kind === Boolean ? Boolean : null]);
  return Object.fromEntries(kinds);
}

function register(space: glassEasel.ComponentSpace, tag: string, spec: BaseComponent) {
  const properties = lenient({ ...COMMON, ...spec.properties });
  const wrapped = new WeakMap<object, BaseElement>();
  const update = function (this: unknown) {
    const element = wrapped.get(this as object);
    if (element) spec.changed?.(element);
  };
  return space.defineComponent({
    is: tag,
    options: { virtualHost: false },
    properties,
    observers: spec.changed ? { '**': update } : {},
    lifetimes: {
      attached(this: unknown) {
        const element = wrap(this as Instance);
        wrapped.set(this as object, element);
        spec.attached?.(element);
        spec.changed?.(element);
      },
      detached(this: unknown) {
        const element = wrapped.get(this as object);
        if (element) spec.detached?.(element);
      },
    },
  });
}

/** Registers base components with the framework; returns their definitions by tag. */
export function registerBaseComponents(
  space: glassEasel.ComponentSpace,
  components: Record<string, BaseComponent>,
): Map<string, glassEasel.GeneralComponentDefinition> {
  return new Map(Object.entries(components).map(([tag, spec]) => [tag, register(space, tag, spec)]));
}

/** Boolean attribute for style rules and tests. */
export function mark(element: BaseElement, name: string, on: unknown): void {
  element.node.toggleAttribute(name, Boolean(on));
}

import { controlOf, firstActivatable } from './form-controls';
import { type BaseComponent, type BaseElement, mark } from './registry';

const TOUCH_HINTS = { hoverStopPropagation: Boolean, hoverStartTime: Number, hoverStayTime: Number };

/** Elements on which a tap has a meaning of its own, so that a label around them stays out of it. */
const OWN_TAP = 'wx-button, wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea, wx-picker, wx-slider';

function tapLabel(element: BaseElement, original: unknown): void {
  const target = original instanceof Event && original.target instanceof Element ? original.target : null;
  const own = target?.closest(OWN_TAP);
  if (own && element.node.contains(own)) return;
  const named = String(element.data.for ?? '');
  const labelled =
    named === '' ? null : element.node.closest('.weapp-page')?.querySelector(`[id="${CSS.escape(named)}"]`);
  const control = labelled ? controlOf(labelled) : firstActivatable(element.node);
  control?.activate?.();
}

function matchesMedia(data: Readonly<Record<string, unknown>>): boolean {
  const conditions: [string, unknown][] = [
    ['min-width', data.minWidth],
    ['max-width', data.maxWidth],
    ['width', data.width],
    ['min-height', data.minHeight],
    ['max-height', data.maxHeight],
    ['height', data.height],
  ];
  const query = conditions
    .filter(([, value]) => Number(value) > 0)
    .map(([name, value]) => `(${name}: ${Number(value)}px)`);
  if (data.orientation) query.push(`(orientation: ${String(data.orientation)})`);
  return query.length === 0 || window.matchMedia(query.join(' and ')).matches;
}

/** Components that hold others and have little behaviour of their own. */
export const containers: Record<string, BaseComponent> = {
  view: { properties: TOUCH_HINTS },
  block: {},
  text: {
    properties: {
      selectable: Boolean,
      userSelect: Boolean,
      space: String,
      decode: Boolean,
      overflow: String,
      maxLines: Number,
    },
  },
  label: {
    properties: { for: String },
    attached: (it) => it.listen('tap', (event) => tapLabel(it, event.getOriginalEvent())),
  },
  'root-portal': { properties: { enable: Boolean } },
  'cover-view': { properties: { scrollTop: null } },
  'movable-area': { properties: { scaleArea: Boolean } },
  'movable-view': {
    properties: { direction: String, x: null, y: null, disabled: Boolean, scale: Boolean, inertia: Boolean },
  },
  'match-media': {
    properties: {
      minWidth: Number,
      maxWidth: Number,
      width: Number,
      minHeight: Number,
      maxHeight: Number,
      height: Number,
      orientation: String,
    },
    changed: (it) => mark(it, 'hidden', !matchesMedia(it.data)),
  },
  'page-meta': { properties: { pageStyle: String, rootFontSize: String, backgroundColor: String } },
  'navigation-bar': { properties: { title: String, loading: Boolean, frontColor: String, backgroundColor: String } },
};

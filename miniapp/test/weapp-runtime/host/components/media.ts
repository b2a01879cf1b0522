import { held } from './held';
import { type BaseComponent, type BaseElement, mark } from './registry';
import type { ComponentServices } from './services';

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill', center: 'none' };

function showPicture(element: BaseElement, services: ComponentServices): void {
  const picture = element.node.querySelector<HTMLImageElement>(':scope > img');
  if (!picture) return;
  const mode = String(element.data.mode || 'scaleToFill');
  picture.style.objectFit = FITS[mode] ?? 'fill';
  if (mode === 'widthFix') {
    picture.style.height = 'auto';
    element.node.style.height = 'auto';
  }
  picture.alt = String(element.data.ariaLabel ?? '');
  const source = String(element.data.src ?? '');
  if (picture.dataset.source === source) return;
  picture.dataset.source = source;
  if (source === '') picture.removeAttribute('src');
  else picture.src = services.pictureAddress(source);
}

function image(services: ComponentServices): BaseComponent {
  return {
    properties: {
      src: String,
      mode: String,
      lazyLoad: Boolean,
      webp: Boolean,
      showMenuByLongpress: Boolean,
      fadeIn: Boolean,
      ariaLabel: String,
      referrerPolicy: String,
    },
    attached(element) {
      const picture = document.createElement('img');
      picture.addEventListener('load', () =>
        element.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
      );
      picture.addEventListener('error', () =>
        element.fire('error', { errMsg: `${picture.dataset.source} could not be loaded` }),
      );
      element.node.append(picture);
    },
    changed: (element) => showPicture(element, services),
  };
}

interface RichNode {
  type?: string;
  name?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

function richNode(node: RichNode): Node {
  if (node.type === 'text') return document.createTextNode(node.text ?? '');
  const element = document.createElement(node.name ?? 'span');
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (['class', 'style', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan'].includes(name))
      element.setAttribute(name, value);
  }
  element.append(...(node.children ?? []).map(richNode));
  return element;
}

/** Text in HTML without anything that runs: WeChat drops scripts and handlers as well. */
function showRichText(element: BaseElement): void {
  const { nodes } = element.data;
  if (Array.isArray(nodes)) {
    element.node.replaceChildren(...(nodes as RichNode[]).map(richNode));
    return;
  }
  const body = new DOMParser().parseFromString(String(nodes ?? ''), 'text/html').body;
  for (const active of body.querySelectorAll('script, style, iframe, object, embed, form, input')) active.remove();
  for (const child of body.querySelectorAll('*')) {
    for (const { name } of [...child.attributes])
      if (name.startsWith('on') || name === 'href') child.removeAttribute(name);
  }
  element.node.replaceChildren(...body.childNodes);
}

const canvas: BaseComponent = {
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  attached(element) {
    const surface = document.createElement('canvas');
    element.node.append(surface);
    surface.width = element.node.clientWidth || 300;
    surface.height = element.node.clientHeight || 150;
  },
};

const progress: BaseComponent = {
  properties: {
    percent: null,
    showInfo: Boolean,
    borderRadius: null,
    fontSize: null,
    strokeWidth: null,
    color: String,
    activeColor: String,
    backgroundColor: String,
    active: Boolean,
    activeMode: String,
    duration: Number,
  },
  attached(element) {
    element.node.setAttribute('role', 'progressbar');
    element.node.append(document.createElement('div'));
  },
  changed(element) {
    const percent = Math.min(100, Math.max(0, Number(element.data.percent) || 0));
    element.node.setAttribute('aria-valuenow', String(percent));
    const bar = element.node.firstElementChild;
    if (bar instanceof HTMLElement) bar.style.width = `${percent}%`;
    if (element.data.active) element.fire('activeend', { curPercent: percent });
  },
};

/** A component of WeChat's client that has no counterpart here: a box that takes its properties. */
function box(...names: string[]): BaseComponent {
  return { properties: Object.fromEntries(names.map((name) => [name, null])) };
}

/** Pictures, drawings and boxes in the place of maps, films and advertisements. */
export function mediaComponents(services: ComponentServices): Record<string, BaseComponent> {
  return {
    image: image(services),
    'cover-image': image(services),
    canvas,
    progress,
    icon: {
      properties: { type: String, size: null, color: String },
      changed: (element) => element.node.setAttribute('data-type', String(element.data.type ?? '')),
    },
    'rich-text': {
      properties: { nodes: null, space: String, userSelect: Boolean, mode: String },
      changed: showRichText,
    },
    map: box(
      'longitude',
      'latitude',
      'scale',
      'markers',
      'polyline',
      'circles',
      'polygons',
      'controls',
      'includePoints',
      'showLocation',
      'layerStyle',
      'covers',
      'subkey',
      'minScale',
      'maxScale',
      'rotate',
      'skew',
      'enable3D',
      'showCompass',
      'showScale',
      'enableOverlooking',
      'enableZoom',
      'enableScroll',
      'enableRotate',
      'enableSatellite',
      'enableTraffic',
      'enablePoi',
      'enableBuilding',
      'setting',
    ),
    video: box(
      'src',
      'duration',
      'controls',
      'autoplay',
      'loop',
      'muted',
      'initialTime',
      'direction',
      'showProgress',
      'objectFit',
      'poster',
      'title',
      'danmuList',
      'danmuBtn',
      'enableDanmu',
    ),
    'web-view': box('src'),
    ad: box('unitId', 'adIntervals', 'adType', 'adTheme'),
    'ad-custom': box('unitId', 'adIntervals'),
    camera: box('mode', 'devicePosition', 'flash', 'frameSize', 'resolution'),
    'official-account': {},
    'open-data': { properties: { type: String, openGid: String, lang: String } },
    'page-container': {
      properties: {
        show: Boolean,
        duration: Number,
        zIndex: Number,
        overlay: Boolean,
        position: String,
        round: Boolean,
        closeOnSlideDown: Boolean,
        overlayStyle: String,
        customStyle: String,
      },
      attached: (element) =>
        releases.set(
          element,
          services.onBack(() => leave(element)),
        ),
      detached: (element) => releases.get(element)?.(),
      changed: showContainer,
    },
  };
}

const releases = new WeakMap<BaseElement, () => void>();
const shown = new WeakMap<BaseElement, boolean>();

function showContainer(element: BaseElement): void {
  const show = Boolean(held(element, 'show').value);
  mark(element, 'hidden', !show);
  if (show === (shown.get(element) ?? false)) return;
  shown.set(element, show);
  for (const type of show ? ['beforeenter', 'enter', 'afterenter'] : ['beforeleave', 'leave', 'afterleave'])
    element.fire(type);
}

/** "Back" closes an open container instead of the page. */
function leave(element: BaseElement): boolean {
  const show = held(element, 'show');
  if (!show.value) return false;
  show.value = false;
  showContainer(element);
  return true;
}

import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from 'playwright-core';
import { type Paint, watchPaints } from './watch-paints';

const PHONE = { width: 375, height: 812 };
const CPU_SLOWDOWN = 4;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** One cold load of a page on a slow phone. */
export interface FirstLoad {
  /** Milliseconds until both the browser's largest contentful paint and the awaited content were painted. */
  readonly lcpMs: number;
  /** What was painted then. */
  readonly lcpElement: string;
  /** The browser's own largest contentful paint: it may be something that shows before the awaited content. */
  readonly browserLcp: Paint;
  /** The largest text of the awaited content on the screen. */
  readonly content: Paint;
  /** How many of the awaited items are on the page, and how many of them on the screen without scrolling. */
  readonly items: number;
  readonly itemsOnScreen: number;
  /** Bytes that came over the network, with headers. */
  readonly bytes: number;
  /** Bytes of the scripts among them as gzip packs them. */
  readonly jsGzipBytes: number;
  readonly requests: number;
}

/**
 * Opens a page with nothing cached and waits until nothing more is loaded.
 * @param url the page
 * @param items selector of the elements that are awaited, such as the posts of a list
 * @throws Error if none of their texts is on the screen, or not within the test tool's time
 */
export async function firstLoad(browser: Browser, url: string, items: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const traffic = await watchTraffic(cdp);
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript(watchPaints, `${items} *`);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => window.benchPaints.content.length > 0);
    const { largest, content: texts } = await page.evaluate(() => window.benchPaints);
    const browserLcp = largest.at(-1);
    const text = texts.reduce((most, paint) => (paint.size > most.size ? paint : most));
    if (browserLcp === undefined || text.size === 0) throw new Error(`${url}: ${items} is not on the screen`);
    const tops = await page.locator(items).evaluateAll((all) => all.map((item) => item.getBoundingClientRect().top));
    const last = text.at > browserLcp.at ? text : browserLcp;
    return {
      lcpMs: last.at,
      lcpElement: last.element,
      browserLcp,
      content: text,
      items: tops.length,
      itemsOnScreen: tops.filter((top) => top < PHONE.height).length,
      ...(await traffic()),
    };
  } finally {
    await context.close();
  }
}

/** Counts what comes over the network; what is read from memory again does not count. */
async function watchTraffic(cdp: CDPSession) {
  const sent = new Map<string, { script: boolean; bytes: number }>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (/^https?:/.test(request.url)) sent.set(requestId, { script: type === 'Script', bytes: 0 });
  });
  cdp.on('Network.requestServedFromCache', ({ requestId }) => sent.delete(requestId));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = sent.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await cdp.send('Network.enable');
  return async () => {
    let jsGzipBytes = 0;
    for (const [requestId, { script }] of sent) {
      if (!script) continue;
      const { body, base64Encoded } = await cdp.send('Network.getResponseBody', { requestId });
      jsGzipBytes += gzipSync(Buffer.from(body, base64Encoded ? 'base64' : 'utf8')).length;
    }
    const bytes = [...sent.values()].reduce((sum, request) => sum + request.bytes, 0);
    return { bytes, jsGzipBytes, requests: sent.size };
  };
}

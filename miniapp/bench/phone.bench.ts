import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type FirstLoad, firstLoad } from './first-load';
import { buildHelloWorld } from './hello-world';
import { startHelloWorld, startProduct } from './servers';

const RUNS = 9;
/** The home page's first posts; of the peer, its one page. */
const POSTS = 'ul.q-list > li';
const HELLO_WORLD = '#app';

/**
 * The home page with its first posts on a slow phone (CPU slowed 4 times, 1.6 Mbit/s, 150 ms, nothing cached): largest
 * contentful paint, and what the first load costs. The peer is the app that `taro init` makes, packed and served alike, in
 * the same browser in turn with the product. Figures are medians of the runs.
 */
export async function run({ scale, databaseUrl }: { scale: number; databaseUrl: string }): Promise<object> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hello-world-'));
  const stops: (() => unknown)[] = [() => rm(folder, { recursive: true })];
  try {
    await buildHelloWorld(folder);
    const product = await startProduct(databaseUrl);
    stops.push(product.stop);
    const peer = await startHelloWorld(folder);
    stops.push(peer.stop);
    const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] });
    stops.push(() => browser.close());
    return await measure(browser, product.url, peer.url, Math.max(3, Math.round(RUNS * scale)));
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function measure(browser: Browser, product: string, peer: string, runs: number): Promise<object> {
  const open = {
    product: () => firstLoad(browser, `${product}/`, POSTS),
    peer: () => firstLoad(browser, `${peer}/`, HELLO_WORLD),
  };
  // The first of each warms the servers and the browser.
  await open.product();
  await open.peer();
  const loads: { product: FirstLoad; peer: FirstLoad }[] = [];
  for (let index = 0; index < runs; index += 1) {
    const load = { product: await open.product(), peer: await open.peer() };
    console.error(load);
    loads.push(load);
  }
  const ours = summarize(loads.map((load) => load.product));
  const theirs = summarize(loads.map((load) => load.peer));
  return {
    runs,
    postsShown: loads[0]?.product.items,
    postsOnScreen: loads[0]?.product.itemsOnScreen,
    ...ours,
    peerLcpMs: theirs.lcpMs,
    peer: { app: 'Taro hello world', ...theirs },
    ratio: Math.round((ours.lcpMs / theirs.lcpMs) * 100) / 100,
  };
}

/** Medians, and the elements of the load in the middle. */
function summarize(loads: readonly FirstLoad[]) {
  const middle = [...loads].sort((a, b) => a.lcpMs - b.lcpMs)[Math.floor((loads.length - 1) / 2)];
  if (middle === undefined) throw new Error('nothing was loaded');
  const times = loads.map(({ lcpMs }) => lcpMs);
  return {
    lcpMs: median(times),
    lcpElement: middle.lcpElement,
    fastestLcpMs: Math.round(Math.min(...times)),
    slowestLcpMs: Math.round(Math.max(...times)),
    browserLcpMs: median(loads.map(({ browserLcp }) => browserLcp.at)),
    browserLcpElement: middle.browserLcp.element,
    firstLoadBytes: median(loads.map(({ bytes }) => bytes)),
    firstLoadJsGzipBytes: median(loads.map(({ jsGzipBytes }) => jsGzipBytes)),
    requests: median(loads.map(({ requests }) => requests)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Math.round(((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2);
}

import { fillPath, type RouteDefinition } from '@qihang/shared/platform';
import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';

export interface Downloaded {
  readonly status: number;
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** Fetches a `download` route, byte for byte. */
export async function download(
  api: TestApi,
  by: Player,
  route: RouteDefinition,
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>> = {},
): Promise<Downloaded> {
  const url = new URL(`${api.url}/api/v1${fillPath(route.path, params)}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await fetch(url, { method: route.method, headers: { authorization: `Bearer ${await by.token()}` } });
  const disposition = answer.headers.get('content-disposition') ?? '';
  return {
    status: answer.status,
    fileName: decodeURIComponent(disposition.split("''")[1] ?? ''),
    contentType: answer.headers.get('content-type') ?? '',
    content: Buffer.from(await answer.arrayBuffer()),
  };
}

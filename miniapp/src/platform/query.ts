import type { RouteCall, RouteDefinition, RouteReply } from '@qihang/shared/platform';
import {
  type InfiniteData,
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from './api';
import { CallFailure } from './failure';
import { newId } from './ids';
import { onSignOut } from './session';

/** Replies kept on the phone while the app runs. Calls retry by themselves, so queries don't. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, gcTime: 10 * 60_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

onSignOut(() => queryClient.clear());

function keyOf(route: RouteDefinition, input: unknown): unknown[] {
  return [route.method, route.path, input];
}

/**
 * Reads a route of method GET.
 * @param input as for `call`
 * @param options `enabled: false` waits; `pollMs` asks again in this interval, for work in progress
 * @returns react-query's result; `error` is for `explain`
 */
export function useGet<R extends RouteDefinition & { method: 'GET' }>(
  route: R,
  input: RouteCall<R>,
  options: { enabled?: boolean; staleMs?: number; pollMs?: number | ((reply?: RouteReply<R>) => number | false) } = {},
) {
  const { enabled, staleMs, pollMs } = options;
  return useQuery<RouteReply<R>>({
    queryKey: keyOf(route, input),
    // undefined is no value for a query: a reply without a body becomes null
    queryFn: async ({ signal }) => (await call(route, input, { signal })) ?? (null as RouteReply<R>),
    enabled,
    staleTime: staleMs,
    refetchInterval: typeof pollMs === 'function' ? ({ state }) => pollMs(state.data) : pollMs,
    placeholderData: keepPreviousData as never,
  });
}

/** A cursor list as far as it has been read; what an `InfiniteList` takes. */
export interface Pages<T> {
  items: T[];
  /** True until the first page is there. */
  loading: boolean;
  error: Error | null;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
  /** Asks for the list again from its first page. */
  reload: () => void;
}

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

type ItemOf<R extends RouteDefinition> = RouteReply<R> extends { items: (infer T)[] } ? T : never;

type ListRoute = RouteDefinition & { method: 'GET' };

/**
 * Reads a cursor list, page after page.
 * @param route whose reply is `{ items, nextCursor }`
 * @param input `params` and `query` without the cursor
 * @returns `items` of all pages read so far and what an `InfiniteList` needs
 */
export function usePages<R extends ListRoute>(
  route: R,
  input: RouteCall<R>,
  options: { enabled?: boolean } = {},
): Pages<ItemOf<R>> {
  type T = ItemOf<R>;
  const result = useInfiniteQuery<Page<T>, Error, InfiniteData<Page<T>>, unknown[], string | undefined>({
    queryKey: [...keyOf(route, input), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const given = input as { query?: Record<string, unknown> };
      const next = { ...given, query: pageParam ? { ...given.query, cursor: pageParam } : given.query };
      return (await call(route, next as unknown as RouteCall<R>, { signal })) as unknown as Page<T>;
    },
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: options.enabled,
  });
  return {
    items: result.data?.pages.flatMap((page) => page.items) ?? [],
    loading: result.isPending && result.isFetching,
    error: result.error,
    hasMore: result.hasNextPage,
    loadingMore: result.isFetchingNextPage,
    loadMore: () => {
      if (result.hasNextPage && !result.isFetchingNextPage) void result.fetchNextPage();
    },
    reload: () => void result.refetch(),
  };
}

/**
 * Writes by a route. One act of the person keeps its idempotency key until it has succeeded or been refused, so that
 * tapping again after a lost connection does it once. Afterwards the named lists are read again.
 * @param stale routes whose kept replies are no longer true after the write
 * @param options `timeoutMs` for one try of work that takes longer than usual
 * @returns react-query's mutation; `mutateAsync(input)` gives the reply or throws CallFailure
 */
export function useSend<R extends RouteDefinition>(
  route: R,
  stale: readonly RouteDefinition[] = [],
  options: { timeoutMs?: number } = {},
) {
  const act = useRef<{ input: string; key: string } | null>(null);
  return useMutation<RouteReply<R>, Error, RouteCall<R>>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input);
      if (act.current?.input !== text) act.current = { input: text, key: newId() };
      try {
        const reply = await call(route, input, { ...options, idempotencyKey: act.current.key });
        act.current = null;
        return reply;
      } catch (error) {
        if (error instanceof CallFailure && error.kind === 'problem') act.current = null;
        throw error;
      }
    },
    onSuccess: () => refreshRoutes(...stale),
  });
}

/** Marks all kept replies of these routes as out of date; those on the screen are read again at once. */
export async function refreshRoutes(...routes: readonly RouteDefinition[]): Promise<void> {
  await Promise.all(routes.map(({ method, path }) => queryClient.invalidateQueries({ queryKey: [method, path] })));
}

/** Puts a reply that is already known in place of asking for it again. */
export function keepReply<R extends RouteDefinition>(route: R, input: RouteCall<R>, reply: RouteReply<R>): void {
  queryClient.setQueryData(keyOf(route, input), reply);
}

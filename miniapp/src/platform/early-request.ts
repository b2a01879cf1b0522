/** The page's first request, which an inline script in `index.html` starts while the scripts are still loading. */
interface EarlyRequest {
  url: string;
  reply: Promise<Response>;
}

declare global {
  interface Window {
    qihangEarly?: EarlyRequest;
  }
}

/**
 * Hands out the early reply, once, to whoever asks for the same address.
 * @param url address with query, exactly as the inline script asked for it
 * @returns the running request, or undefined when there is none for this address
 */
export function takeEarlyReply(url: string): Promise<Response> | undefined {
  const early = window.qihangEarly;
  if (early?.url !== url) return undefined;
  window.qihangEarly = undefined;
  return early.reply;
}

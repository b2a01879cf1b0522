/** What the stand-in does instead of answering as usual. */
export type StandInFault =
  /** Answers with this error code; a message is not delivered. */
  | { readonly kind: 'errcode'; readonly errcode: number; readonly errmsg?: string }
  /** Answers with this HTTP status and no JSON; a message is not delivered. */
  | { readonly kind: 'status'; readonly status: number }
  /** Takes the request in and cuts the connection instead of answering. */
  | { readonly kind: 'cut-off' }
  /** Takes the request in and never answers. */
  | { readonly kind: 'hang' }
  /** Takes the request in and answers with something that is no JSON. */
  | { readonly kind: 'garbled' };

export interface StandInRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface StandInOptions {
  readonly appId?: string;
  readonly secret?: string;
  /** Milliseconds from a request to its answer; 0 unless told. */
  readonly latencyMs?: number;
  /** Takes `demo-<phone>` as login code and phone code, any number of times: the sandbox's way in. */
  readonly demoCodes?: boolean;
  /** Permissions that every recipient has for every template; unlimited unless told, see `setCredits`. */
  readonly defaultCredits?: number;
  /** Subscribe messages a day; unlimited unless told. */
  readonly dailyQuota?: number;
  /** Known templates; any unless told. */
  readonly templates?: readonly string[];
  /** Only counts the messages of each recipient, for very many; it keeps them unless told. */
  readonly keepsMessages?: boolean;
  /** Asked for every request. */
  readonly fault?: (request: StandInRequest) => StandInFault | undefined;
  /** Milliseconds since 1970; the machine's clock unless told. */
  readonly now?: () => number;
}

/** A subscribe message that reached a phone. */
export interface ReceivedMessage {
  readonly toUser: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
}

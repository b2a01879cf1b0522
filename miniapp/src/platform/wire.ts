/** One HTTP request as the transports of both platforms take it. */
export interface WireRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** JSON text; absent when there is no body. */
  body?: string;
  timeoutMs: number;
  signal?: AbortSignal;
}

export interface WireReply {
  status: number;
  /** By lower-case name. */
  headers: Record<string, string>;
  /** Parsed JSON, text, or undefined for an empty body. */
  body: unknown;
}

/** A file that a person picked: a browser `File`, or a path on the phone. */
export interface PickedFile {
  name: string;
  /** Bytes. */
  size: number;
  /** Path of a temporary file, on the phone. */
  path?: string;
  /** The file itself, in a browser. */
  blob?: Blob;
}

/** What photos that a person picks are wanted like. */
export interface PhotoWishes {
  /** Number of the first one, for where photos have no names. */
  from: number;
  /** Pixels. */
  longestSide: number;
  /** Bytes that each should stay below, if need be by losing sharpness. */
  mostBytes?: number;
  /** How many may be chosen at most. */
  most?: number;
}

export interface UploadRequest extends Omit<WireRequest, 'body' | 'method'> {
  file: PickedFile;
  fields: Record<string, string>;
  /** Called with 0…1. */
  onProgress?: (share: number) => void;
}

export interface DownloadRequest extends WireRequest {
  /** Name under which the file is saved or opened. */
  fileName: string;
  /** To look at rather than to keep. */
  view?: boolean;
}

/**
 * Parses a reply's text.
 * @returns the JSON value, the text itself if it isn't JSON, or undefined if it is empty
 */
export function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

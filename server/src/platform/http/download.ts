import type { Readable } from 'node:stream';

/** A file that a `download` route answers with. */
export class Download {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer | Readable;

  constructor(file: { fileName: string; contentType: string; content: Buffer | Readable }) {
    this.fileName = file.fileName;
    this.contentType = file.contentType;
    this.content = file.content;
  }

  /** The headers to answer with; names outside ASCII as RFC 5987 wants them. */
  headers(): Record<string, string> {
    return {
      'content-type': this.contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(this.fileName)}`,
      'cache-control': 'no-store',
    };
  }
}

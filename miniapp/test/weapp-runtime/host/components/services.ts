/** What base components need from the rest of the host. */
export interface ComponentServices {
  /** Events of a tapped button with an `open-type`: event name and detail, in order. */
  openTypeEvents(openType: string, buttonId: string): Promise<{ type: string; detail: object }[]>;
  /** Follows a `navigator`. */
  navigate(openType: string, url: string, delta: number): Promise<object>;
  /** Address from which the browser loads a picture of the app. */
  pictureAddress(source: string): string;
  /** Lets a page container swallow the next "back". */
  onBack(swallow: () => boolean): () => void;
}

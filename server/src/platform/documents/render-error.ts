import type { RenderData } from './render-data';

/** A template does not compile with the data that it was given: a fault of the program. Names no value of the data. */
export class RenderError extends Error {
  /** @param reason what the compiler said */
  constructor(reason: string) {
    super(`the document cannot be rendered: ${reason}`);
    this.name = 'RenderError';
  }
}

/** The compiler quotes values, as in `invalid integer: …`; data may be personal. */
export function withoutValues(message: string, data: RenderData): string {
  return textsIn(data)
    .filter((text) => text.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((left, text) => left.replaceAll(text, '…'), message);
}

function textsIn(data: RenderData | undefined): string[] {
  if (typeof data === 'string' || typeof data === 'number') return [String(data)];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap((member: RenderData | undefined) => textsIn(member));
}

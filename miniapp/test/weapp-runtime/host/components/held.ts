import type { BaseElement } from './registry';

/**
 * A value that the template gives and the person changes. The template's wins only when it gives another one than before:
 * WeChat leaves a field alone while the bound data stays the same.
 */
export class Held {
  private given: string | undefined;
  value: unknown;

  /** @returns whether the template gave something new */
  take(given: unknown): boolean {
    const text = JSON.stringify(given) ?? '';
    if (text === this.given) return false;
    this.given = text;
    this.value = given;
    return true;
  }
}

const all = new WeakMap<BaseElement, Map<string, Held>>();

/** The held value of one property, up to date with the template. */
export function held(element: BaseElement, property: string): Held {
  const ofElement = all.get(element) ?? new Map<string, Held>();
  all.set(element, ofElement);
  const known = ofElement.get(property) ?? new Held();
  ofElement.set(property, known);
  known.take(element.data[property]);
  return known;
}

import { Injectable } from '@nestjs/common';

/** What one domain does when a person is deleted. */
export interface PersonEraser {
  /** @returns why the person cannot be deleted now, each in words for them; empty: nothing stands against it */
  obstacles?(personId: string): Promise<string[]>;
  /**
   * Erases what the domain keeps about the person, but for what the law wants kept. Runs in a transaction of its own that
   * holds the person; safe to repeat. The account is closed by then: nobody acts for the person any more.
   */
  erase(personId: string): Promise<void>;
}

/** Knows the erasers of all domains. Each registers its own: identity knows nobody that keeps something about a person. */
@Injectable()
export class PersonErasers {
  private readonly erasers: PersonEraser[] = [];

  register(eraser: PersonEraser): void {
    this.erasers.push(eraser);
  }

  all(): readonly PersonEraser[] {
    return this.erasers;
  }

  /** @returns what stands against the person's deletion in any domain */
  async obstacles(personId: string): Promise<string[]> {
    const found: string[] = [];
    for (const eraser of this.erasers) found.push(...((await eraser.obstacles?.(personId)) ?? []));
    return found;
  }
}

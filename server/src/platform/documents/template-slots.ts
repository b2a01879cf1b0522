/** Templates that are kept parsed; more take turns. The compiler never forgets the name of a file, so names are few. */
const SLOTS = 8;

/** Which of a few places holds which template. */
export class TemplateSlots {
  /** The one used longest ago first. */
  private readonly slots = new Map<string, number>();

  /**
   * @param source text of a template
   * @returns its place, and whether it has to be put there first
   */
  of(source: string): { readonly slot: number; readonly isNew: boolean } {
    const known = this.slots.get(source);
    const slot = known ?? this.free();
    this.slots.delete(source);
    this.slots.set(source, slot);
    return { slot, isNew: known === undefined };
  }

  private free(): number {
    const [oldest] = this.slots;
    if (oldest === undefined || this.slots.size < SLOTS) return this.slots.size;
    this.slots.delete(oldest[0]);
    return oldest[1];
  }
}

import type { SignUpDraft } from '@qihang/shared/seekers';
import { failedWith } from '../platform/failure';

type Content = Omit<SignUpDraft, 'revision'>;

export type SavingState = 'saving' | 'saved' | 'failed' | 'superseded';

interface Outlets {
  /** Sends one save, based on its revision; answers the draft with its new revision. */
  send: (draft: SignUpDraft) => Promise<SignUpDraft>;
  /** Told of every change; `revision` is the one that the server has, as far as known. */
  report: (state: SavingState, revision: number) => void;
}

const PAUSE_MS = 1_500;

/**
 * Saves a draft on the server while it is typed: one save at a time, the newest content, after a short pause. It stops when
 * another device has saved meanwhile, until `restart`. A save that failed otherwise is sent with the next one.
 */
export class DraftSaver {
  private waiting: Content | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly outlets: Outlets,
    private revision: number,
  ) {}

  /** Has the content saved soon. */
  want(content: Content): void {
    if (this.stopped) return;
    this.waiting = content;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Saves what waits now. Never throws: `report` tells how it went. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.saveAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Saves nothing any more: the sign-up was sent, or the person has to choose between two drafts. */
  stop(): void {
    this.stopped = true;
    this.waiting = null;
    clearTimeout(this.timer);
  }

  /** Goes on from a revision. */
  restart(revision: number): void {
    this.stopped = false;
    this.revision = revision;
  }

  private async saveAll(): Promise<void> {
    while (this.waiting !== null && !this.stopped) {
      const content = this.waiting;
      this.waiting = null;
      this.outlets.report('saving', this.revision);
      try {
        this.revision = (await this.outlets.send({ ...content, revision: this.revision })).revision;
      } catch (error) {
        return this.giveUp(content, error);
      }
      if (this.waiting === null && !this.stopped) this.outlets.report('saved', this.revision);
    }
    return undefined;
  }

  private giveUp(content: Content, error: unknown): void {
    if (this.stopped) return;
    if (failedWith(error, 'seekers/draft-superseded')) {
      this.stop();
      this.outlets.report('superseded', this.revision);
      return;
    }
    this.waiting ??= content;
    this.outlets.report('failed', this.revision);
  }
}

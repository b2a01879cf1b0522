import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { FileStore } from './file-store';

/** No upload takes longer. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** A crash leaves half-written files behind, and after a crash comes a start. */
@Injectable()
export class SweepAtStart implements OnApplicationBootstrap {
  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.files.sweepTemporary(new Date(this.clock.now().getTime() - DAY_MS));
  }
}

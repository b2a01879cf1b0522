import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '@qihang/shared/platform';
import type { z } from 'zod';
import { Transactions } from '../platform/database';
import { type EventHandler, HandlesEvent } from '../platform/outbox';
import { PostDirectory } from '../posts';
import { ApplicationEntity } from './application.entity';
import { ApplicationStepEntity } from './application-step.entity';
import { wordsFor } from './application-words';
import { applicationChanged } from './applications.events';
import { TellParties } from './tell-parties';

/** Tells the other side of each step of an application. */
@Injectable()
@HandlesEvent(applicationChanged)
export class TellOfChange implements EventHandler<typeof applicationChanged> {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
    private readonly tell: TellParties,
  ) {}

  async handle({ applicationId, stepId, action }: z.output<typeof applicationChanged.payload>): Promise<void> {
    const { manager } = this.transactions;
    const application = await manager.getRepository(ApplicationEntity).findOneByOrFail({ id: applicationId });
    const { note, at } = await manager.getRepository(ApplicationStepEntity).findOneByOrFail({ id: stepId });
    const titles = await this.posts.titles([application.postId]);
    const words = wordsFor(action, titles.get(application.postId) ?? '', note, shanghaiDate(at));
    if (words) await this.tell.execute(application, words, `applications.step:${stepId}`);
  }
}

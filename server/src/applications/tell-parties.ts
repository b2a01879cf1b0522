import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../identity';
import { SendMessage } from '../notices';
import type { ApplicationEntity } from './application.entity';
import type { Words } from './application-words';

/** Sends words about applications to the seeker or to the host's agents; safe to repeat. */
@Injectable()
export class TellParties {
  constructor(
    private readonly persons: PersonDirectory,
    private readonly sendMessage: SendMessage,
  ) {}

  /**
   * @param sourceKey what the message is about, at most 64 characters: nobody gets one twice
   */
  async execute(
    { id: applicationId, hostId, personId }: Pick<ApplicationEntity, 'id' | 'hostId' | 'personId'>,
    words: Words,
    sourceKey: string,
  ): Promise<void> {
    const readers = words.to === 'seeker' ? [personId] : await this.persons.agentsOf(hostId);
    for (const reader of readers) await this.send(reader, words, sourceKey, applicationId);
  }

  /** Tells a host's agents something about all its applications. */
  async tellHost(hostId: string, words: Words, sourceKey: string): Promise<void> {
    for (const reader of await this.persons.agentsOf(hostId)) await this.send(reader, words, sourceKey);
  }

  private async send(personId: string, { title, text }: Words, sourceKey: string, applicationId?: string) {
    await this.sendMessage.execute({ personId, kind: 'application', title, text, applicationId, sourceKey });
  }
}

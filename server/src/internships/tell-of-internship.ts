import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../identity';
import { SendMessage } from '../notices';
import type { InternshipEntity } from './internship.entity';
import type { InternshipSide } from './internship-scope';

/** What is told of an internship. It shows on lock screens: no name, no number, no hardship, no reason. */
export interface InternshipWords {
  /** At most 40 characters. */
  readonly title: string;
  /** At most 1,000 characters. */
  readonly text: string;
  /** What it is about, as `month:12:submitted:3`, at most 64 characters: told once. */
  readonly sourceKey: string;
}

/** Tells the sides of an internship what concerns them; joins the running transaction and is safe to repeat. */
@Injectable()
export class TellOfInternship {
  constructor(
    private readonly persons: PersonDirectory,
    private readonly sendMessage: SendMessage,
  ) {}

  /** @param to the officers have their lists instead */
  async execute(
    internship: Pick<InternshipEntity, 'id' | 'personId' | 'hostId' | 'mentorPersonId'>,
    to: readonly Exclude<InternshipSide, 'bureau'>[],
    words: InternshipWords,
  ): Promise<void> {
    const readers = await Promise.all(to.map((side) => this.readersOf(internship, side)));
    for (const personId of new Set(readers.flat())) {
      await this.sendMessage.execute({ personId, kind: 'application', internshipId: internship.id, ...words });
    }
  }

  private readersOf(
    { personId, hostId, mentorPersonId }: Pick<InternshipEntity, 'personId' | 'hostId' | 'mentorPersonId'>,
    side: Exclude<InternshipSide, 'bureau'>,
  ): string[] | Promise<string[]> {
    if (side === 'host') return this.persons.agentsOf(hostId);
    return [side === 'mentor' ? mentorPersonId : personId];
  }
}

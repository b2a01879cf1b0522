import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The digest of one day, and how far it has come. */
@Entity('post_digests')
export class PostDigestEntity {
  @PrimaryColumn({ type: 'date' })
  day!: string;

  /** Seekers up to this id have been told what suits them. */
  @Column({ type: 'bigint', unsigned: true })
  position!: string;

  @Column({ type: 'int' })
  told!: number;

  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true })
  finishedAt!: Date | null;
}

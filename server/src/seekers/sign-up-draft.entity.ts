import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A half-finished sign-up, as typed; encrypted, because it may hold a citizen number. */
@Entity('sign_up_drafts')
export class SignUpDraftEntity {
  @PrimaryColumn({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  /** The draft's step and values as JSON. */
  @Column({ name: 'draft_cipher', type: 'mediumblob' })
  draftCipher!: Buffer;

  /** Counts saves. */
  @Column({ type: 'int' })
  revision!: number;

  @Column({ name: 'saved_at', type: 'datetime', precision: 3 })
  savedAt!: Date;
}

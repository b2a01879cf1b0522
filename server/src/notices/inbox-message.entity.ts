import type { Message, MessageDesk } from '@qihang/shared/notices';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { asJson } from './json-text';

/** One message in one person's inbox. A notice's text is not copied: 100,000 people share it. */
@Entity('inbox_messages')
// Nobody gets the same message twice, whatever crashes; a person's inbox.
@Index('uq_inbox_messages_source', ['personId', 'sourceKey'], { unique: true })
// The badge: how many are unread.
@Index('ix_inbox_messages_unread', ['personId', 'readAt'])
export class InboxMessageEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: Message['kind'];

  /** What the message is about, as `notice:7`; the same a second time is not a second message. */
  @Column({ name: 'source_key', type: 'varchar', length: 64 })
  sourceKey!: string;

  /** Set: title, text and posts are the notice's. */
  @Column({ name: 'notice_id', type: 'bigint', unsigned: true, nullable: true })
  noticeId!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  title!: string | null;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  text!: string | null;

  @Column({ name: 'post_ids', type: 'varchar', length: 400, nullable: true, transformer: asJson<string[]>() })
  postIds!: string[] | null;

  @Column({ name: 'application_id', type: 'bigint', unsigned: true, nullable: true })
  applicationId!: string | null;

  /** Set: the message is about this agreement. */
  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true, nullable: true })
  agreementId!: string | null;

  /** Set: the message is about this internship. */
  @Column({ name: 'internship_id', type: 'bigint', unsigned: true, nullable: true })
  internshipId!: string | null;

  /** Set: the message leads to this desk. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  opens!: MessageDesk | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'read_at', type: 'datetime', precision: 3, nullable: true })
  readAt!: Date | null;
}

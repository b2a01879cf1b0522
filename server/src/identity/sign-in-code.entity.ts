import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { BlindIndexColumn, EncryptedColumn } from '../platform/personal-data';

/** What a code proves: the phone at sign-in, the signed-in person anew, or who signs one document. */
export type CodePurpose = 'sign-in' | 'step-up' | 'signature';

/** A code sent to a phone. The newest one of a phone, purpose, session and subject counts. */
@Entity('sign_in_codes')
// The newest code of a phone, to check a try against.
@Index('ix_sign_in_codes_phone', ['phoneIndex', 'purpose', 'id'])
// The purge of old codes.
@Index('ix_sign_in_codes_expires', ['expiresAt'])
export class SignInCodeEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @BlindIndexColumn({ name: 'phone_index' })
  phoneIndex!: Buffer;

  @Column({ type: 'varchar', length: 20 })
  purpose!: CodePurpose;

  /** The session that asked, for `step-up` and `signature`: the code is of no use to another. */
  @Column({ name: 'session_id', type: 'bigint', unsigned: true, nullable: true })
  sessionId!: string | null;

  /** What is signed, for `signature`: SHA-256 in lower-case hex. The code is of no use for anything else. */
  @Column({ type: 'char', length: 64, nullable: true })
  subject!: string | null;

  /** Keyed hash over code, phone, purpose, session and subject. */
  @Column({ name: 'code_hash', type: 'binary', length: 32 })
  codeHash!: Buffer;

  @Column({ name: 'tries_left', type: 'tinyint', unsigned: true })
  triesLeft!: number;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;

  /** Phone and code for the worker that sends them, `phone code`; gone once sent or given up. */
  @EncryptedColumn({ name: 'message_cipher', nullable: true })
  messageCipher!: Buffer | null;
}

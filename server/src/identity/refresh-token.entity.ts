import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One link of a session's chain of refresh tokens; only its keyed hash is kept. */
@Entity('refresh_tokens')
// A refresh finds its token.
@Index('uq_refresh_tokens_hash', ['tokenHash'], { unique: true })
// The purge of exchanged tokens, and of those too old.
@Index('ix_refresh_tokens_rotated', ['rotatedAt'])
@Index('ix_refresh_tokens_expires', ['expiresAt'])
export class RefreshTokenEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'session_id', type: 'bigint', unsigned: true })
  sessionId!: string;

  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;

  /** When it was exchanged for its successor. */
  @Column({ name: 'rotated_at', type: 'datetime', precision: 3, nullable: true })
  rotatedAt!: Date | null;
}

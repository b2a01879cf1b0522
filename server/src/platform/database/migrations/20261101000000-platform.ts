import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPTIONS = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci';

/** Outbox, schedules and idempotency keys. */
export class Platform20261101000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_events (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        type VARCHAR(64) NOT NULL,
        dedupe_key VARCHAR(120) NULL,
        payload TEXT NOT NULL,
        status VARCHAR(20) NOT NULL,
        attempts INT UNSIGNED NOT NULL,
        available_at DATETIME(3) NOT NULL,
        leased_until DATETIME(3) NULL,
        lease_token CHAR(36) NULL,
        last_error VARCHAR(300) NULL,
        created_at DATETIME(3) NOT NULL,
        done_at DATETIME(3) NULL,
        UNIQUE KEY uq_outbox_events_key (type, dedupe_key),
        KEY ix_outbox_events_claim (status, available_at, id)
      ) ${OPTIONS}`);
    await runner.query(`
      CREATE TABLE schedules (
        name VARCHAR(64) NOT NULL PRIMARY KEY,
        next_run_at DATETIME(3) NOT NULL,
        leased_until DATETIME(3) NULL
      ) ${OPTIONS}`);
    await runner.query(`
      CREATE TABLE idempotency_keys (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        person_id BIGINT UNSIGNED NOT NULL,
        key_hash BINARY(32) NOT NULL,
        request_hash BINARY(32) NOT NULL,
        reply MEDIUMBLOB NULL,
        created_at DATETIME(3) NOT NULL,
        UNIQUE KEY uq_idempotency_keys_caller (person_id, key_hash),
        KEY ix_idempotency_keys_created (created_at)
      ) ${OPTIONS}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_keys');
    await runner.query('DROP TABLE schedules');
    await runner.query('DROP TABLE outbox_events');
  }
}

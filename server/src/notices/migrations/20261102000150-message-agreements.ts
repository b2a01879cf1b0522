import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages about agreements lead there. */
export class MessageAgreements20261102000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_messages ADD COLUMN agreement_id BIGINT UNSIGNED NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_messages DROP COLUMN agreement_id');
  }
}

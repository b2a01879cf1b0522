import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that sign one document and nothing else. */
export class BoundCodes20261102000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sign_in_codes ADD COLUMN subject CHAR(64) NULL AFTER session_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sign_in_codes DROP COLUMN subject');
  }
}

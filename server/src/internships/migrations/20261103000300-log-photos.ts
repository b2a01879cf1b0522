import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of the log name photos. */
export class LogPhotos20261103000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE log_entries ADD COLUMN photo_ids JSON NULL');
    await runner.query(`UPDATE log_entries SET photo_ids = '[]'`);
    await runner.query('ALTER TABLE log_entries MODIFY COLUMN photo_ids JSON NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE log_entries DROP COLUMN photo_ids');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages about several internships lead to a desk. */
export class MessageDesks20261103000321 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_messages ADD COLUMN opens VARCHAR(20) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_messages DROP COLUMN opens');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the digest of each day has come. */
export class PostDigests20261101000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE post_digests (
        day DATE NOT NULL,
        position BIGINT UNSIGNED NOT NULL,
        told INT NOT NULL,
        finished_at DATETIME(3) NULL,
        PRIMARY KEY (day)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE post_digests');
  }
}

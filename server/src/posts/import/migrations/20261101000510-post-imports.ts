import type { MigrationInterface, QueryRunner } from 'typeorm';

const IMPORTS = `CREATE TABLE post_imports (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  file_id CHAR(36) NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  status VARCHAR(20) NOT NULL,
  division_code CHAR(6) NOT NULL,
  person_id BIGINT UNSIGNED NULL,
  headers JSON NOT NULL,
  sample JSON NOT NULL,
  mapping JSON NOT NULL,
  defaults JSON NOT NULL,
  rows_good INT UNSIGNED NOT NULL DEFAULT 0,
  rows_bad INT UNSIGNED NOT NULL DEFAULT 0,
  failure VARCHAR(200) NULL,
  created_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY ix_post_imports_division (division_code, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const ROWS = `CREATE TABLE post_import_rows (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  import_id BIGINT UNSIGNED NOT NULL,
  line INT UNSIGNED NOT NULL,
  post_id BIGINT UNSIGNED NULL,
  sheet_column VARCHAR(20) NULL,
  reason VARCHAR(200) NULL,
  excerpt VARCHAR(60) NULL,
  PRIMARY KEY (id),
  KEY ix_post_import_rows_line (import_id, line)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Imports of posts from sheets. */
export class PostImports20261101000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTS);
    await runner.query(ROWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE post_import_rows');
    await runner.query('DROP TABLE post_imports');
  }
}

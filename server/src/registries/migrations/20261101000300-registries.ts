import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = {
  registry_kinds: `
    code VARCHAR(40) NOT NULL,
    name VARCHAR(40) NOT NULL,
    position INT NOT NULL,
    PRIMARY KEY (code)`,
  registry_imports: `
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    kind VARCHAR(40) NOT NULL,
    division_code CHAR(6) NOT NULL,
    division_to CHAR(6) NOT NULL,
    as_of DATE NOT NULL,
    complete TINYINT(1) NOT NULL,
    content_key BINARY(32) NULL,
    file_id CHAR(36) NULL,
    file_name VARCHAR(200) NOT NULL,
    file_bytes BIGINT UNSIGNED NOT NULL,
    bytes_read BIGINT UNSIGNED NOT NULL DEFAULT 0,
    status VARCHAR(20) NOT NULL,
    last_line INT UNSIGNED NOT NULL DEFAULT 0,
    rows_good INT UNSIGNED NOT NULL DEFAULT 0,
    rows_bad INT UNSIGNED NOT NULL DEFAULT 0,
    rows_duplicate INT UNSIGNED NOT NULL DEFAULT 0,
    faults_listed INT UNSIGNED NOT NULL DEFAULT 0,
    failure VARCHAR(300) NULL,
    superseded_by BIGINT UNSIGNED NULL,
    rows_purged TINYINT(1) NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_registry_imports_content (content_key),
    KEY ix_registry_imports_division (division_code, id)`,
  registry_rows: `
    import_id BIGINT UNSIGNED NOT NULL,
    citizen_number_index BINARY(32) NOT NULL,
    name_index BINARY(32) NOT NULL,
    line INT UNSIGNED NOT NULL,
    masked_number VARCHAR(20) NOT NULL,
    PRIMARY KEY (import_id, citizen_number_index)`,
  registry_bad_rows: `
    import_id BIGINT UNSIGNED NOT NULL,
    line INT UNSIGNED NOT NULL,
    ordinal TINYINT UNSIGNED NOT NULL,
    column_name VARCHAR(60) NULL,
    reason VARCHAR(120) NOT NULL,
    excerpt VARCHAR(60) NOT NULL,
    PRIMARY KEY (import_id, line, ordinal)`,
  registry_match_runs: `
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    started_by VARCHAR(20) NOT NULL,
    kind VARCHAR(40) NULL,
    import_id BIGINT UNSIGNED NULL,
    division_code CHAR(6) NOT NULL,
    started_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3) NULL,
    flagged INT UNSIGNED NOT NULL DEFAULT 0,
    newly_flagged INT UNSIGNED NOT NULL DEFAULT 0,
    to_review INT UNSIGNED NOT NULL DEFAULT 0,
    ended INT UNSIGNED NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY ix_registry_match_runs_division (division_code, id),
    KEY ix_registry_match_runs_import (import_id, id)`,
  hardship_flags: `
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    seeker_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(40) NOT NULL,
    as_of DATE NOT NULL,
    expires_on DATE NOT NULL,
    import_id BIGINT UNSIGNED NOT NULL,
    run_id BIGINT UNSIGNED NOT NULL,
    source VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    flagged_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_hardship_flags_seeker_kind (seeker_id, kind)`,
  registry_reviews: `
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    seeker_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(40) NOT NULL,
    row_name_index BINARY(32) NOT NULL,
    seeker_name_index BINARY(32) NOT NULL,
    import_id BIGINT UNSIGNED NOT NULL,
    line INT UNSIGNED NOT NULL,
    as_of DATE NOT NULL,
    masked_number VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    decided_by BIGINT UNSIGNED NULL,
    decided_at DATETIME(3) NULL,
    reason VARCHAR(200) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_registry_reviews_names (seeker_id, kind, row_name_index, seeker_name_index),
    KEY ix_registry_reviews_status (status, id)`,
} as const;

const KINDS = [
  ['minimum-living', '低保数据库', 1],
  ['poverty-relieved', '脱贫数据库', 2],
  ['disability', '残疾数据库', 3],
];

/** Registries, their rows as blind indexes, match runs, hardship flags and reviews. */
export class Registries20261101000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await runner.query(`CREATE TABLE ${table} (${columns}\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    }
    await runner.query('INSERT INTO registry_kinds (code, name, position) VALUES ?', [KINDS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(TABLES).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}

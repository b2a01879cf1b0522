import type { MigrationInterface, QueryRunner } from 'typeorm';

const SPOT_CHECKS = `CREATE TABLE spot_checks (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  division_code CHAR(6) NOT NULL,
  drawn_by BIGINT UNSIGNED NOT NULL,
  drawn_at DATETIME(3) NOT NULL,
  seed CHAR(64) NOT NULL,
  random_size SMALLINT UNSIGNED NOT NULL,
  risk_size SMALLINT UNSIGNED NOT NULL,
  population INT UNSIGNED NOT NULL,
  population_hash CHAR(64) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_spot_checks_division (division_code, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const ITEMS = `CREATE TABLE spot_check_items (
  spot_check_id BIGINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  internship_id BIGINT UNSIGNED NOT NULL,
  basis VARCHAR(10) NOT NULL,
  visit_id BIGINT UNSIGNED NULL,
  PRIMARY KEY (spot_check_id, position),
  UNIQUE KEY uq_spot_check_items_internship (spot_check_id, internship_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const VISITS = `CREATE TABLE internship_visits (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  division_code CHAR(6) NOT NULL,
  spot_check_id BIGINT UNSIGNED NULL,
  visited_on DATE NOT NULL,
  way VARCHAR(10) NOT NULL,
  result VARCHAR(10) NOT NULL,
  detail_cipher BLOB NOT NULL,
  photo_ids JSON NOT NULL,
  follow_up_on DATE NULL,
  follow_up_open_on DATE NULL,
  recorded_by BIGINT UNSIGNED NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_internship_visits_internship (internship_id, visited_on, id),
  KEY ix_internship_visits_follow_up (follow_up_open_on, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Officers' spot checks and visits. */
export class Visits20261103000381 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE internships ADD KEY ix_internships_division (division_code, status, id)');
    for (const table of [SPOT_CHECKS, ITEMS, VISITS]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['internship_visits', 'spot_check_items', 'spot_checks']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE internships DROP KEY ix_internships_division');
  }
}

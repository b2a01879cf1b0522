import type { MigrationInterface, QueryRunner } from 'typeorm';

const MONTHS = `CREATE TABLE internship_months (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  number TINYINT UNSIGNED NOT NULL,
  status VARCHAR(20) NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  attended_days JSON NOT NULL,
  leave_days TINYINT UNSIGNED NOT NULL,
  entries JSON NOT NULL,
  stipend_fen INT UNSIGNED NULL,
  stipend_paid_on DATE NULL,
  proof_photo_ids JSON NOT NULL,
  submitted_at DATETIME(3) NULL,
  attendance_confirmed_at DATETIME(3) NULL,
  stipend_confirmed_at DATETIME(3) NULL,
  closed_at DATETIME(3) NULL,
  turn_since DATETIME(3) NOT NULL,
  attention VARCHAR(12) NULL,
  attention_since DATETIME(3) NULL,
  revision INT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_internship_months_number (internship_id, number),
  KEY ix_internship_months_attention (attention, attention_since, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const EVENTS = `CREATE TABLE internship_month_events (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  number TINYINT UNSIGNED NOT NULL,
  kind VARCHAR(20) NOT NULL,
  by_role VARCHAR(20) NOT NULL,
  by_person_id BIGINT UNSIGNED NULL,
  revision INT NOT NULL,
  detail_cipher BLOB NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_internship_month_events_month (internship_id, number, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const REPORTS = `CREATE TABLE internship_month_reports (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  number TINYINT UNSIGNED NOT NULL,
  content_cipher BLOB NOT NULL,
  revision INT NOT NULL,
  written_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_internship_month_reports_number (internship_id, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** The record of each month of an internship, its history, and the trainee's report on the month. */
export class InternshipMonths20261103000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [MONTHS, EVENTS, REPORTS]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['internship_month_reports', 'internship_month_events', 'internship_months']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

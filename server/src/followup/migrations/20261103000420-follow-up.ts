import type { MigrationInterface, QueryRunner } from 'typeorm';

const CASES = `CREATE TABLE follow_up_cases (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  person_id BIGINT UNSIGNED NOT NULL,
  seeker_id BIGINT UNSIGNED NOT NULL,
  internship_id BIGINT UNSIGNED NOT NULL,
  division_code CHAR(6) NOT NULL,
  need VARCHAR(12) NOT NULL,
  status VARCHAR(12) NOT NULL,
  result VARCHAR(12) NULL,
  officer_id BIGINT UNSIGNED NULL,
  due_on DATE NULL,
  next_step_cipher VARBINARY(400) NULL,
  opened_at DATETIME(3) NOT NULL,
  closed_on DATE NULL,
  pushes INT UNSIGNED NOT NULL DEFAULT 0,
  last_pushed_on DATE NULL,
  revision INT NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY uq_follow_up_cases_need (person_id, need),
  KEY ix_follow_up_cases_due (due_on, id, division_code, need, officer_id, person_id),
  KEY ix_follow_up_cases_officer (officer_id, due_on, id),
  KEY ix_follow_up_cases_closed (closed_on, id, division_code, need, officer_id, person_id),
  KEY ix_follow_up_cases_digest (need, seeker_id, due_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const EVENTS = `CREATE TABLE follow_up_events (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  case_id BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(12) NOT NULL,
  by_role VARCHAR(12) NOT NULL,
  by_person_id BIGINT UNSIGNED NULL,
  at DATETIME(3) NOT NULL,
  service VARCHAR(20) NULL,
  served_on DATE NULL,
  result VARCHAR(12) NULL,
  words_cipher VARBINARY(1600) NULL,
  is_shown TINYINT NOT NULL,
  next_step_cipher VARBINARY(400) NULL,
  next_step_on DATE NULL,
  PRIMARY KEY (id),
  KEY ix_follow_up_events_case (case_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Help for trainees who were not retained, and what was done for them. */
export class FollowUp20261103000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASES);
    await runner.query(EVENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE follow_up_events');
    await runner.query('DROP TABLE follow_up_cases');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACKNOWLEDGEMENTS = `CREATE TABLE safety_acknowledgements (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  person_id BIGINT UNSIGNED NOT NULL,
  text_version VARCHAR(20) NOT NULL,
  acknowledged_at DATETIME(3) NOT NULL,
  address_cipher VARBINARY(255) NOT NULL,
  device_cipher VARBINARY(900) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_safety_acknowledgements_internship (internship_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const LEAVES = `CREATE TABLE leave_requests (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(20) NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  status VARCHAR(20) NOT NULL,
  reason_cipher VARBINARY(1300) NULL,
  requested_at DATETIME(3) NOT NULL,
  answered_by VARCHAR(20) NULL,
  answered_by_person_id BIGINT UNSIGNED NULL,
  answer_cipher VARBINARY(900) NULL,
  answered_at DATETIME(3) NULL,
  taken_back_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY ix_leave_requests_internship (internship_id, id),
  KEY ix_leave_requests_waiting (status, internship_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const HELP = `CREATE TABLE help_requests (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  division_code CHAR(6) NOT NULL,
  topic VARCHAR(20) NOT NULL,
  status VARCHAR(20) NOT NULL,
  result VARCHAR(20) NULL,
  opened_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  closed_on DATE NULL,
  revision INT NOT NULL,
  PRIMARY KEY (id),
  KEY ix_help_requests_internship (internship_id, id),
  KEY ix_help_requests_status (status, changed_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const HELP_STEPS = `CREATE TABLE help_steps (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  request_id BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(20) NOT NULL,
  by_person_id BIGINT UNSIGNED NOT NULL,
  words_cipher VARBINARY(4100) NOT NULL,
  photo_ids JSON NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_help_steps_request (request_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const SURVEYS = `CREATE TABLE host_surveys (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  host_id BIGINT UNSIGNED NOT NULL,
  phase VARCHAR(10) NOT NULL,
  mentoring TINYINT UNSIGNED NOT NULL,
  work TINYINT UNSIGNED NOT NULL,
  safety TINYINT UNSIGNED NOT NULL,
  stipend TINYINT UNSIGNED NOT NULL,
  overall TINYINT UNSIGNED NOT NULL,
  words_cipher VARBINARY(2100) NULL,
  answered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_host_surveys_phase (internship_id, phase),
  KEY ix_host_surveys_host (host_id, internship_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** The trainee's side: safety training, leave, requests for help, surveys of the host. */
export class Trainees20261103000360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [ACKNOWLEDGEMENTS, LEAVES, HELP, HELP_STEPS, SURVEYS]) await runner.query(table);
    await runner.query(`ALTER TABLE internships
      ADD COLUMN safety_acknowledged_at DATETIME(3) NULL AFTER last_logged_day,
      ADD COLUMN safety_reminded_at DATETIME(3) NULL AFTER safety_acknowledged_at,
      ADD KEY ix_internships_safety (status, safety_acknowledged_at, safety_reminded_at, starts_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE internships
      DROP KEY ix_internships_safety, DROP COLUMN safety_reminded_at, DROP COLUMN safety_acknowledged_at`);
    for (const table of ['host_surveys', 'help_steps', 'help_requests', 'leave_requests', 'safety_acknowledgements'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const INTERNSHIPS = `CREATE TABLE internships (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  agreement_id BIGINT UNSIGNED NOT NULL,
  agreement_number CHAR(19) NOT NULL,
  version_number INT NOT NULL,
  seeker_id BIGINT UNSIGNED NOT NULL,
  person_id BIGINT UNSIGNED NOT NULL,
  host_id BIGINT UNSIGNED NOT NULL,
  post_id BIGINT UNSIGNED NOT NULL,
  division_code CHAR(6) NOT NULL,
  mentor_id BIGINT UNSIGNED NOT NULL,
  mentor_person_id BIGINT UNSIGNED NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  status VARCHAR(20) NOT NULL,
  last_logged_day DATE NULL,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_internships_agreement (agreement_id),
  KEY ix_internships_person (person_id, starts_on, id),
  KEY ix_internships_host (host_id, starts_on, id),
  KEY ix_internships_mentor (mentor_person_id, starts_on, id),
  KEY ix_internships_mentor_ends (mentor_person_id, ends_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const GOALS = `CREATE TABLE internship_goals (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  version_number INT NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  month TINYINT UNSIGNED NOT NULL,
  text VARCHAR(200) NOT NULL,
  skill VARCHAR(40) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY uq_internship_goals_position (internship_id, version_number, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const ENTRIES = `CREATE TABLE log_entries (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  mentor_id BIGINT UNSIGNED NOT NULL,
  mentor_person_id BIGINT UNSIGNED NOT NULL,
  entry_key CHAR(36) NOT NULL,
  period_from DATE NOT NULL,
  period_to DATE NOT NULL,
  tasks JSON NOT NULL,
  attended_days JSON NOT NULL,
  ratings JSON NOT NULL,
  comment_cipher VARBINARY(4100) NOT NULL,
  written_at DATETIME(3) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  clock_was_wrong TINYINT NOT NULL,
  device_hash CHAR(64) NOT NULL,
  revision INT NOT NULL,
  conflict_cipher BLOB NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_log_entries_key (mentor_person_id, entry_key),
  KEY ix_log_entries_internship (internship_id, period_from, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Agreements that took effect before there were internships get theirs by the same event as all later ones. */
const FOLLOW_OLDER_AGREEMENTS = `INSERT INTO outbox_events (type, payload, status, attempts, available_at, created_at)
  SELECT 'agreements.moved', JSON_OBJECT('agreementId', CAST(id AS CHAR)), 'pending', 0, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)
  FROM agreements WHERE current_version IS NOT NULL`;

/** Internships with their plans, and the mentors' log. */
export class Internships20261103000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INTERNSHIPS);
    await runner.query(GOALS);
    await runner.query(ENTRIES);
    await runner.query(FOLLOW_OLDER_AGREEMENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM outbox_events WHERE type = 'agreements.moved'`);
    for (const table of ['log_entries', 'internship_goals', 'internships']) await runner.query(`DROP TABLE ${table}`);
  }
}

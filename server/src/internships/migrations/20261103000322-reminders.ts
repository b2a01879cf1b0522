import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = `CREATE TABLE mentor_reminder_times (
  person_id BIGINT UNSIGNED NOT NULL,
  is_on TINYINT NOT NULL,
  weekdays TINYINT UNSIGNED NOT NULL,
  hour TINYINT UNSIGNED NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const REMINDERS = `CREATE TABLE log_reminders (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  kind VARCHAR(10) NOT NULL,
  reader_id BIGINT UNSIGNED NOT NULL,
  day DATE NOT NULL,
  internships INT NOT NULL,
  told_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_log_reminders_day (kind, day, reader_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const ESCALATIONS = `CREATE TABLE log_escalations (
  internship_id BIGINT UNSIGNED NOT NULL,
  silent_since DATE NOT NULL,
  told_at DATETIME(3) NOT NULL,
  PRIMARY KEY (internship_id, silent_since)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const INDEXES = `ALTER TABLE internships
  ADD KEY ix_internships_mentor_reminders (mentor_person_id, status, ends_on, starts_on, last_logged_day),
  ADD KEY ix_internships_host_reminders (host_id, status, ends_on, starts_on, last_logged_day)`;

/** Missing entries are told to mentors at the times that they choose, then to hosts. */
export class Reminders20261103000322 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TIMES, REMINDERS, ESCALATIONS, INDEXES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE internships
      DROP KEY ix_internships_mentor_reminders, DROP KEY ix_internships_host_reminders`);
    for (const table of ['log_escalations', 'log_reminders', 'mentor_reminder_times']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

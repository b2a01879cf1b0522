import type { MigrationInterface, QueryRunner } from 'typeorm';

const RETENTIONS = `CREATE TABLE retentions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  host_id BIGINT UNSIGNED NOT NULL,
  division_code CHAR(6) NOT NULL,
  person_id BIGINT UNSIGNED NOT NULL,
  seeker_id BIGINT UNSIGNED NOT NULL,
  post_title VARCHAR(100) NOT NULL,
  kind VARCHAR(12) NOT NULL,
  wishes VARCHAR(60) NOT NULL,
  ended_on DATE NOT NULL,
  contract_on DATE NULL,
  term_months SMALLINT UNSIGNED NULL,
  insured_from DATE NULL,
  left_on DATE NULL,
  next_check_on DATE NULL,
  open_since DATE NULL,
  is_contested TINYINT NOT NULL,
  remind_on DATE NULL,
  reminders TINYINT UNSIGNED NOT NULL,
  revision INT NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY uq_retentions_internship (internship_id),
  KEY ix_retentions_next_check (next_check_on, id),
  KEY ix_retentions_remind (remind_on, id),
  KEY ix_retentions_open (open_since, id, division_code, is_contested),
  KEY ix_retentions_contested (is_contested, open_since, id, division_code),
  KEY ix_retentions_host (host_id, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const CHECKS = `CREATE TABLE retention_checks (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  host_id BIGINT UNSIGNED NOT NULL,
  after_months TINYINT UNSIGNED NOT NULL,
  due_on DATE NOT NULL,
  result VARCHAR(8) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_retention_checks_month (internship_id, after_months),
  KEY ix_retention_checks_host (host_id, after_months, result)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const WORDS = `CREATE TABLE retention_words (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  side VARCHAR(8) NOT NULL,
  said_on DATE NOT NULL,
  left_on DATE NULL,
  reason VARCHAR(16) NULL,
  words_cipher VARBINARY(1600) NULL,
  by_person_id BIGINT UNSIGNED NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_retention_words_internship (internship_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const RATES = `CREATE TABLE host_retention_rates (
  host_id BIGINT UNSIGNED NOT NULL,
  after_months TINYINT UNSIGNED NOT NULL,
  division_code CHAR(6) NOT NULL,
  base INT UNSIGNED NOT NULL,
  retained INT UNSIGNED NOT NULL,
  rate SMALLINT UNSIGNED NULL,
  PRIMARY KEY (host_id, after_months),
  KEY ix_host_retention_rates_rate (after_months, rate, host_id, division_code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Whether retained trainees are still there, and what comes of it by host. */
export class Retentions20261103000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [RETENTIONS, CHECKS, WORDS, RATES]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['host_retention_rates', 'retention_words', 'retention_checks', 'retentions']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVALUATIONS = `CREATE TABLE internship_evaluations (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  number INT NOT NULL,
  by_side VARCHAR(10) NOT NULL,
  by_person_id BIGINT UNSIGNED NOT NULL,
  mentor_id BIGINT UNSIGNED NULL,
  ratings JSON NOT NULL,
  text_cipher VARBINARY(4100) NOT NULL,
  result VARCHAR(10) NOT NULL,
  made_at DATETIME(3) NOT NULL,
  answer_until DATE NOT NULL,
  answer VARCHAR(10) NULL,
  answer_cipher VARBINARY(2200) NULL,
  answered_at DATETIME(3) NULL,
  settled_result VARCHAR(10) NULL,
  settlement_cipher VARBINARY(2200) NULL,
  settled_by BIGINT UNSIGNED NULL,
  settled_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_internship_evaluations_number (internship_id, number),
  KEY ix_internship_evaluations_unanswered (answer, answer_until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const CERTIFICATES = `CREATE TABLE internship_certificates (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  number CHAR(19) NOT NULL,
  content_cipher BLOB NOT NULL,
  created_at DATETIME(3) NOT NULL,
  seal VARCHAR(10) NOT NULL,
  file_id CHAR(36) NULL,
  file_key_cipher VARBINARY(255) NULL,
  sealed_hash CHAR(64) NULL,
  sealed_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_internship_certificates_internship (internship_id),
  UNIQUE KEY uq_internship_certificates_number (number),
  KEY ix_internship_certificates_hash (sealed_hash),
  KEY ix_internship_certificates_file (file_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const OUTCOMES = `CREATE TABLE internship_outcomes (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  contract_on DATE NULL,
  term_months SMALLINT UNSIGNED NULL,
  insured_from DATE NULL,
  wishes JSON NOT NULL,
  by_side VARCHAR(10) NOT NULL,
  by_person_id BIGINT UNSIGNED NOT NULL,
  reason_cipher VARBINARY(1000) NULL,
  recorded_at DATETIME(3) NOT NULL,
  answer VARCHAR(10) NULL,
  answer_cipher VARBINARY(2200) NULL,
  answered_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_internship_outcomes_number (internship_id, number),
  KEY ix_internship_outcomes_answer (answer, internship_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** What comes after the last day: evaluations, certificates, outcomes. */
export class InternshipEnding20261103000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [EVALUATIONS, CERTIFICATES, OUTCOMES]) await runner.query(table);
    await runner.query('ALTER TABLE internships ADD KEY ix_internships_ended (status, ends_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE internships DROP KEY ix_internships_ended');
    for (const table of ['internship_outcomes', 'internship_certificates', 'internship_evaluations']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

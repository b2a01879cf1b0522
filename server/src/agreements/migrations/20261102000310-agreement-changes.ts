import type { MigrationInterface, QueryRunner } from 'typeorm';

const AMENDMENTS = `CREATE TABLE agreement_amendments (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  agreement_id BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(20) NOT NULL,
  by_side VARCHAR(20) NOT NULL,
  by_person_id BIGINT UNSIGNED NOT NULL,
  reason_cipher VARBINARY(2000) NOT NULL,
  changes_cipher BLOB NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_agreement_amendments_agreement (agreement_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const ENDS = `CREATE TABLE agreement_ends (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  agreement_id BIGINT UNSIGNED NOT NULL,
  status VARCHAR(20) NOT NULL,
  by_side VARCHAR(20) NOT NULL,
  by_person_id BIGINT UNSIGNED NOT NULL,
  reason_code VARCHAR(20) NOT NULL,
  text_cipher VARBINARY(2000) NOT NULL,
  last_day DATE NOT NULL,
  requested_at DATETIME(3) NOT NULL,
  answer_cipher VARBINARY(2000) NULL,
  decision_cipher VARBINARY(2000) NULL,
  closed_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY ix_agreement_ends_agreement (agreement_id, id),
  KEY ix_agreement_ends_unanswered (status, last_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Recorded amendments of agreements, and requests to end them early. */
export class AgreementChanges20261102000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AMENDMENTS);
    await runner.query(ENDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_ends');
    await runner.query('DROP TABLE agreement_amendments');
  }
}

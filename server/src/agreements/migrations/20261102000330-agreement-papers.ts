import type { MigrationInterface, QueryRunner } from 'typeorm';

const PAPERS = `CREATE TABLE agreement_papers (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  agreement_id BIGINT UNSIGNED NOT NULL,
  version_number INT NOT NULL,
  status VARCHAR(20) NOT NULL,
  file_id CHAR(36) NULL,
  file_key_cipher VARBINARY(255) NULL,
  file_hash CHAR(64) NULL,
  submitted_by BIGINT UNSIGNED NULL,
  submitted_at DATETIME(3) NULL,
  signed_on DATE NULL,
  reason_cipher VARBINARY(2000) NULL,
  decided_by BIGINT UNSIGNED NULL,
  decided_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_agreement_papers_version (agreement_id, version_number),
  KEY ix_agreement_papers_file (file_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const SCANS = `CREATE TABLE agreement_scans (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  paper_id BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(20) NOT NULL,
  file_name_cipher VARBINARY(1000) NOT NULL,
  pages INT NOT NULL,
  bytes INT NOT NULL,
  upload_hash CHAR(64) NOT NULL,
  file_id CHAR(36) NOT NULL,
  file_key_cipher VARBINARY(255) NOT NULL,
  uploaded_by BIGINT UNSIGNED NOT NULL,
  uploaded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_agreement_scans_upload (paper_id, upload_hash),
  KEY ix_agreement_scans_file (file_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Versions that are signed on paper, and what was uploaded of the signed paper. */
export class AgreementPapers20261102000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAPERS);
    await runner.query(SCANS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_scans');
    await runner.query('DROP TABLE agreement_papers');
  }
}

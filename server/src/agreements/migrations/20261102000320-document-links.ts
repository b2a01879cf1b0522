import type { MigrationInterface, QueryRunner } from 'typeorm';

const LINKS = `CREATE TABLE document_links (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  token_hash CHAR(64) NOT NULL,
  agreement_id BIGINT UNSIGNED NOT NULL,
  version_number INT NOT NULL,
  person_id BIGINT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL,
  ends_at DATETIME(3) NOT NULL,
  used_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_document_links_token (token_hash),
  KEY ix_document_links_ends (ends_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** One-time links to signed documents; and the list of signed documents, newest first. */
export class DocumentLinks20261102000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_links');
  }
}

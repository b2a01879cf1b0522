import type { MigrationInterface, QueryRunner } from 'typeorm';

const AGREEMENTS = `CREATE TABLE agreements (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  number CHAR(19) NOT NULL,
  application_id BIGINT UNSIGNED NOT NULL,
  live_application_id BIGINT UNSIGNED NULL,
  in_force_seeker_id BIGINT UNSIGNED NULL,
  seeker_id BIGINT UNSIGNED NOT NULL,
  person_id BIGINT UNSIGNED NOT NULL,
  host_id BIGINT UNSIGNED NOT NULL,
  post_id BIGINT UNSIGNED NOT NULL,
  division_code CHAR(6) NOT NULL,
  status VARCHAR(20) NOT NULL,
  way VARCHAR(20) NOT NULL,
  mentor_id BIGINT UNSIGNED NULL,
  starts_on DATE NULL,
  ends_on DATE NULL,
  current_version INT NULL,
  open_version INT NULL,
  waiting_for VARCHAR(20) NULL,
  end_request VARCHAR(20) NULL,
  reminded_at DATETIME(3) NULL,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_agreements_number (number),
  UNIQUE KEY uq_agreements_live_application (live_application_id),
  UNIQUE KEY uq_agreements_in_force (in_force_seeker_id),
  KEY ix_agreements_person (person_id, changed_at, id),
  KEY ix_agreements_host (host_id, changed_at, id),
  KEY ix_agreements_division (division_code, changed_at, id),
  KEY ix_agreements_waiting (waiting_for, division_code, changed_at, id),
  KEY ix_agreements_end_request (end_request, division_code, changed_at, id),
  KEY ix_agreements_mentor (mentor_id, status),
  KEY ix_agreements_ends (status, ends_on),
  CONSTRAINT ck_agreements_live CHECK ((live_application_id IS NOT NULL) = (status IN ('draft', 'signing', 'in-force'))),
  CONSTRAINT ck_agreements_in_force CHECK ((in_force_seeker_id IS NOT NULL) = (status = 'in-force'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const VERSIONS = `CREATE TABLE agreement_versions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  agreement_id BIGINT UNSIGNED NOT NULL,
  number INT NOT NULL,
  status VARCHAR(20) NOT NULL,
  way VARCHAR(20) NOT NULL,
  reason VARCHAR(200) NULL,
  terms_cipher BLOB NOT NULL,
  terms_revision INT NOT NULL DEFAULT 1,
  details_cipher BLOB NOT NULL,
  details_revision INT NOT NULL DEFAULT 1,
  template_id BIGINT UNSIGNED NULL,
  content_cipher BLOB NULL,
  content_hash CHAR(64) NULL,
  needs_guardian TINYINT(1) NOT NULL DEFAULT 0,
  file_id CHAR(36) NULL,
  file_key_cipher VARBINARY(255) NULL,
  sent_at DATETIME(3) NULL,
  lapses_at DATETIME(3) NULL,
  effective_at DATETIME(3) NULL,
  seal VARCHAR(20) NOT NULL,
  sealed_file_id CHAR(36) NULL,
  sealed_file_key_cipher VARBINARY(255) NULL,
  sealed_hash CHAR(64) NULL,
  sealed_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_agreement_versions_number (agreement_id, number),
  KEY ix_agreement_versions_hash (sealed_hash),
  KEY ix_agreement_versions_signing (status, lapses_at),
  KEY ix_agreement_versions_file (file_id),
  KEY ix_agreement_versions_sealed_file (sealed_file_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const SIGNATURES = `CREATE TABLE agreement_signatures (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  agreement_id BIGINT UNSIGNED NOT NULL,
  version_number INT NOT NULL,
  party VARCHAR(20) NOT NULL,
  person_id BIGINT UNSIGNED NULL,
  signer_cipher VARBINARY(400) NOT NULL,
  content_hash CHAR(64) NOT NULL,
  method VARCHAR(20) NOT NULL,
  signed_at DATETIME(3) NOT NULL,
  address_cipher VARBINARY(255) NOT NULL,
  device_cipher VARBINARY(700) NOT NULL,
  drawing_cipher BLOB NULL,
  previous_hash CHAR(64) NOT NULL,
  hash CHAR(64) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_agreement_signatures_party (agreement_id, version_number, party),
  UNIQUE KEY uq_agreement_signatures_chain (agreement_id, previous_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const EVENTS = `CREATE TABLE agreement_events (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  agreement_id BIGINT UNSIGNED NOT NULL,
  version_number INT NULL,
  kind VARCHAR(30) NOT NULL,
  by_role VARCHAR(20) NOT NULL,
  by_person_id BIGINT UNSIGNED NULL,
  reason_cipher VARBINARY(2000) NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_agreement_events_agreement (agreement_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Agreements, the versions of their text, the signatures on them, and their history. */
export class Agreements20261102000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [AGREEMENTS, VERSIONS, SIGNATURES, EVENTS]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['agreement_events', 'agreement_signatures', 'agreement_versions', 'agreements']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

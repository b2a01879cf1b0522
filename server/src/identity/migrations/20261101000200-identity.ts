import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE persons (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    phone_cipher VARBINARY(255) NOT NULL,
    phone_index BINARY(32) NOT NULL,
    masked_phone VARCHAR(20) NOT NULL,
    wechat_openid_cipher VARBINARY(255) NULL,
    wechat_openid_index BINARY(32) NULL,
    display_name VARCHAR(50) NOT NULL,
    is_demo TINYINT(1) NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_persons_phone (phone_index),
    UNIQUE KEY uq_persons_wechat_openid (wechat_openid_index)
  )`,
  `CREATE TABLE person_grants (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    person_id BIGINT UNSIGNED NOT NULL,
    role VARCHAR(20) NOT NULL,
    host_id BIGINT UNSIGNED NULL,
    division_code CHAR(6) NULL,
    PRIMARY KEY (id),
    KEY ix_person_grants_person (person_id, role),
    KEY ix_person_grants_host (host_id, role)
  )`,
  `CREATE TABLE sign_in_codes (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    phone_index BINARY(32) NOT NULL,
    purpose VARCHAR(20) NOT NULL,
    session_id BIGINT UNSIGNED NULL,
    code_hash BINARY(32) NOT NULL,
    tries_left TINYINT UNSIGNED NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    message_cipher VARBINARY(255) NULL,
    PRIMARY KEY (id),
    KEY ix_sign_in_codes_phone (phone_index, purpose, id),
    KEY ix_sign_in_codes_expires (expires_at)
  )`,
  `CREATE TABLE code_quotas (
    phone_index BINARY(32) NOT NULL,
    day DATE NOT NULL,
    sent_today TINYINT UNSIGNED NOT NULL,
    last_sent_at DATETIME(3) NULL,
    PRIMARY KEY (phone_index),
    KEY ix_code_quotas_day (day)
  )`,
  `CREATE TABLE sessions (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    person_id BIGINT UNSIGNED NOT NULL,
    method VARCHAR(20) NOT NULL,
    user_agent VARCHAR(200) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    last_used_at DATETIME(3) NOT NULL,
    stepped_up_until DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    end_reason VARCHAR(20) NULL,
    PRIMARY KEY (id),
    KEY ix_sessions_last_used (last_used_at)
  )`,
  `CREATE TABLE refresh_tokens (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    session_id BIGINT UNSIGNED NOT NULL,
    token_hash BINARY(32) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    rotated_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_refresh_tokens_hash (token_hash),
    KEY ix_refresh_tokens_rotated (rotated_at),
    KEY ix_refresh_tokens_expires (expires_at)
  )`,
  `CREATE TABLE consents (
    person_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(30) NOT NULL,
    granted TINYINT(1) NOT NULL,
    notice_version VARCHAR(20) NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id, kind),
    KEY ix_consents_kind (kind, granted, person_id)
  )`,
  `CREATE TABLE consent_entries (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    person_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(30) NOT NULL,
    granted TINYINT(1) NOT NULL,
    notice_version VARCHAR(20) NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_consent_entries_person (person_id, id)
  )`,
];

const NAMES = [
  'consent_entries',
  'consents',
  'refresh_tokens',
  'sessions',
  'code_quotas',
  'sign_in_codes',
  'person_grants',
  'persons',
];

/** Persons, their roles, codes, sessions and consents. */
export class Identity20261101000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`${table} ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}

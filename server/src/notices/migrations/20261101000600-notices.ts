import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE notices (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    author_id BIGINT UNSIGNED NOT NULL,
    division_code CHAR(6) NOT NULL,
    title VARCHAR(40) NOT NULL,
    text VARCHAR(1000) NOT NULL,
    audience TEXT NOT NULL,
    post_ids VARCHAR(400) NOT NULL,
    status VARCHAR(20) NOT NULL,
    send_at DATETIME(3) NULL,
    sent_at DATETIME(3) NULL,
    fan_out_position BIGINT UNSIGNED NOT NULL DEFAULT 0,
    fan_out_end BIGINT UNSIGNED NULL,
    fanned_out_at DATETIME(3) NULL,
    recipients INT NULL,
    opted_out INT NOT NULL DEFAULT 0,
    wechat_skipped INT NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    version INT NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    KEY ix_notices_division (division_code, id),
    KEY ix_notices_status (status)
  )`,
  `CREATE TABLE inbox_messages (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    person_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(20) NOT NULL,
    source_key VARCHAR(64) NOT NULL,
    notice_id BIGINT UNSIGNED NULL,
    title VARCHAR(40) NULL,
    text VARCHAR(1000) NULL,
    post_ids VARCHAR(400) NULL,
    application_id BIGINT UNSIGNED NULL,
    created_at DATETIME(3) NOT NULL,
    read_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_inbox_messages_source (person_id, source_key),
    KEY ix_inbox_messages_unread (person_id, read_at)
  )`,
  `CREATE TABLE deliveries (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    message_id BIGINT UNSIGNED NOT NULL,
    channel VARCHAR(20) NOT NULL,
    person_id BIGINT UNSIGNED NOT NULL,
    notice_id BIGINT UNSIGNED NULL,
    template VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    claim_id BIGINT UNSIGNED NULL,
    attempts INT NOT NULL DEFAULT 0,
    credit_held TINYINT(1) NOT NULL DEFAULT 0,
    last_error VARCHAR(200) NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_deliveries_message (message_id, channel),
    KEY ix_deliveries_due (channel, status, due_at),
    KEY ix_deliveries_notice (notice_id, status, channel)
  )`,
  `CREATE TABLE message_permissions (
    person_id BIGINT UNSIGNED NOT NULL,
    template_id VARCHAR(64) NOT NULL,
    credits INT NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id, template_id)
  )`,
  `CREATE TABLE message_preferences (
    person_id BIGINT UNSIGNED NOT NULL,
    targeted_notices TINYINT(1) NOT NULL,
    wechat TINYINT(1) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (person_id)
  )`,
  `CREATE TABLE channel_pauses (
    channel VARCHAR(20) NOT NULL,
    paused_until DATETIME(3) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    PRIMARY KEY (channel)
  )`,
];

const NAMES = [
  'channel_pauses',
  'message_preferences',
  'message_permissions',
  'deliveries',
  'inbox_messages',
  'notices',
];

/** Notices, inboxes, deliveries, and what people allow. */
export class Notices20261101000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`${table} ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}

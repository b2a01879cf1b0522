import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOSTS = `CREATE TABLE hosts (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  credit_code CHAR(18) NULL,
  kind VARCHAR(30) NOT NULL,
  division_code CHAR(6) NOT NULL,
  address VARCHAR(200) NOT NULL,
  introduction VARCHAR(1000) NOT NULL,
  contact_name_cipher VARBINARY(300) NULL,
  contact_phone_cipher VARBINARY(255) NULL,
  insured_staff INT UNSIGNED NOT NULL,
  status VARCHAR(20) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY uq_hosts_credit_code (credit_code),
  KEY ix_hosts_name (name),
  KEY ix_hosts_status (status, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Hosts (见习单位). */
export class Hosts20261101000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOSTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hosts');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const MENTORS = `CREATE TABLE mentors (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  host_id BIGINT UNSIGNED NOT NULL,
  person_id BIGINT UNSIGNED NOT NULL,
  name_cipher VARBINARY(300) NOT NULL,
  masked_name VARCHAR(50) NOT NULL,
  phone_cipher VARBINARY(255) NOT NULL,
  phone_index BINARY(32) NULL,
  masked_phone VARCHAR(20) NOT NULL,
  job_title VARCHAR(40) NOT NULL,
  specialty VARCHAR(200) NOT NULL,
  years_of_experience TINYINT UNSIGNED NOT NULL,
  status VARCHAR(20) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY uq_mentors_host_phone (host_id, phone_index),
  KEY ix_mentors_host (host_id, status, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Mentors (带教老师) of hosts. */
export class Mentors20261102000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MENTORS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mentors');
  }
}

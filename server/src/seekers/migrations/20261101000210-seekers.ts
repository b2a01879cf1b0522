import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEEKERS = `CREATE TABLE seekers (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  person_id BIGINT UNSIGNED NOT NULL,
  name_cipher VARBINARY(300) NOT NULL,
  name_index BINARY(32) NOT NULL,
  masked_name VARCHAR(50) NOT NULL,
  citizen_number_cipher VARBINARY(255) NOT NULL,
  citizen_number_index BINARY(32) NOT NULL,
  masked_citizen_number VARCHAR(20) NOT NULL,
  birth_date DATE NOT NULL,
  sex VARCHAR(10) NOT NULL,
  category VARCHAR(20) NOT NULL,
  education VARCHAR(30) NOT NULL,
  is_special_education TINYINT(1) NOT NULL,
  school VARCHAR(60) NULL,
  school_code VARCHAR(20) NULL,
  major VARCHAR(60) NULL,
  major_code VARCHAR(20) NULL,
  graduation_date DATE NULL,
  unemployment_registration_number_cipher VARBINARY(255) NULL,
  unemployment_registration_date DATE NULL,
  is_full_time_student TINYINT(1) NOT NULL,
  is_employed TINYINT(1) NOT NULL,
  owns_business TINYINT(1) NOT NULL,
  division_code CHAR(6) NOT NULL,
  wanted_divisions JSON NOT NULL,
  wanted_categories SET('research', 'technical', 'management', 'community') NOT NULL,
  available_from DATE NULL,
  matching_consent TINYINT(1) NOT NULL,
  signed_up_at DATETIME(3) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY uq_seekers_person (person_id),
  UNIQUE KEY uq_seekers_citizen_number (citizen_number_index),
  KEY ix_seekers_division (division_code, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const DRAFTS = `CREATE TABLE sign_up_drafts (
  person_id BIGINT UNSIGNED NOT NULL,
  draft_cipher MEDIUMBLOB NOT NULL,
  revision INT NOT NULL,
  saved_at DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Seekers and their half-finished sign-ups. */
export class Seekers20261101000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEEKERS);
    await runner.query(DRAFTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_up_drafts');
    await runner.query('DROP TABLE seekers');
  }
}

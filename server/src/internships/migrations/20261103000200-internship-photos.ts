import type { MigrationInterface, QueryRunner } from 'typeorm';

const PHOTOS = `CREATE TABLE internship_photos (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  uploaded_by BIGINT UNSIGNED NOT NULL,
  purpose VARCHAR(10) NOT NULL,
  upload_hash CHAR(64) NOT NULL,
  file_id CHAR(36) NOT NULL,
  file_key_cipher VARBINARY(255) NOT NULL,
  bytes INT UNSIGNED NOT NULL,
  uploaded_at DATETIME(3) NOT NULL,
  used_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_internship_photos_upload (internship_id, uploaded_by, purpose, upload_hash),
  KEY ix_internship_photos_unused (used_at, uploaded_at),
  KEY ix_internship_photos_file (file_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Photos about internships; messages about internships lead there. */
export class InternshipPhotos20261103000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PHOTOS);
    await runner.query('ALTER TABLE inbox_messages ADD COLUMN internship_id BIGINT UNSIGNED NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_messages DROP COLUMN internship_id');
    await runner.query('DROP TABLE internship_photos');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPLICATIONS = `CREATE TABLE applications (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  post_id BIGINT UNSIGNED NOT NULL,
  host_id BIGINT UNSIGNED NOT NULL,
  seeker_id BIGINT UNSIGNED NOT NULL,
  person_id BIGINT UNSIGNED NOT NULL,
  accepted_seeker_id BIGINT UNSIGNED NULL,
  status VARCHAR(20) NOT NULL,
  message VARCHAR(200) NOT NULL,
  applied_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY uq_applications_post_seeker (post_id, seeker_id),
  UNIQUE KEY uq_applications_accepted (accepted_seeker_id),
  KEY ix_applications_seeker (seeker_id, applied_at, id),
  KEY ix_applications_host (host_id, applied_at, id),
  KEY ix_applications_host_status (host_id, status, applied_at, id),
  KEY ix_applications_unanswered (status, applied_at),
  CONSTRAINT ck_applications_accepted CHECK ((accepted_seeker_id IS NOT NULL) = (status IN ('accepted', 'agreement')))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const STEPS = `CREATE TABLE application_steps (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  application_id BIGINT UNSIGNED NOT NULL,
  status VARCHAR(20) NOT NULL,
  by_role VARCHAR(20) NOT NULL,
  by_person_id BIGINT UNSIGNED NULL,
  note VARCHAR(200) NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_application_steps_application (application_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Applications of seekers to posts, and their history. */
export class Applications20261101000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPLICATIONS);
    await runner.query(STEPS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application_steps');
    await runner.query('DROP TABLE applications');
  }
}

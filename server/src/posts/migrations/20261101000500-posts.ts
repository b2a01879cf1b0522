import type { MigrationInterface, QueryRunner } from 'typeorm';

const POSTS = `CREATE TABLE posts (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  host_id BIGINT UNSIGNED NOT NULL,
  title VARCHAR(100) NOT NULL,
  category VARCHAR(20) NOT NULL,
  duties TEXT NOT NULL,
  headcount SMALLINT UNSIGNED NOT NULL,
  places_taken SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  education VARCHAR(30) NOT NULL,
  education_rank TINYINT UNSIGNED NOT NULL,
  majors JSON NOT NULL,
  division_code CHAR(6) NOT NULL,
  address VARCHAR(200) NOT NULL,
  latitude DOUBLE NULL,
  longitude DOUBLE NULL,
  months TINYINT UNSIGNED NOT NULL,
  monthly_stipend_fen INT UNSIGNED NOT NULL,
  meals TINYINT(1) NOT NULL,
  housing TINYINT(1) NOT NULL,
  insurance VARCHAR(200) NOT NULL,
  hazards VARCHAR(300) NOT NULL,
  apply_by DATE NOT NULL,
  demonstration TINYINT(1) NOT NULL,
  status VARCHAR(20) NOT NULL,
  close_reason VARCHAR(20) NULL,
  return_reason VARCHAR(200) NULL,
  close_note VARCHAR(200) NULL,
  published_at DATETIME(3) NULL,
  search_text VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_posts_published (status, published_at, id),
  KEY ix_posts_host (host_id, status, apply_by),
  KEY ix_posts_division (division_code, id),
  CONSTRAINT ck_posts_places CHECK (places_taken <= headcount)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Internship posts (见习岗位). */
export class Posts20261101000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POSTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE posts');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of persons to be deleted; sessions by person, to end them all. */
export class PersonDeletions20261103000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_deletions (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        person_id BIGINT UNSIGNED NOT NULL,
        open_person_id BIGINT UNSIGNED NULL,
        status VARCHAR(20) NOT NULL,
        requested_at DATETIME(3) NOT NULL,
        erases_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_person_deletions_open (open_person_id),
        KEY ix_person_deletions_person (person_id, id),
        KEY ix_person_deletions_due (status, erases_at)
      ) ENGINE=InnoDB`);
    await runner.query('CREATE INDEX ix_sessions_person ON sessions (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_sessions_person ON sessions');
    await runner.query('DROP TABLE person_deletions');
  }
}

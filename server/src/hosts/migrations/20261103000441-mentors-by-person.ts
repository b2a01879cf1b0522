import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mentors by their account, to take a person who is deleted off every list. */
export class MentorsByPerson20261103000441 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_mentors_person ON mentors (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_mentors_person ON mentors');
  }
}

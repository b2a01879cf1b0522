import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what the internships of a person ended with. */
export class RetentionsOfPerson20261103000431 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE retentions ADD KEY ix_retentions_person (person_id, ended_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE retentions DROP KEY ix_retentions_person');
  }
}

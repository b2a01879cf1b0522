import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the officers of a division. */
export class OfficersByDivision20261103000421 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person_grants ADD KEY ix_person_grants_division (division_code, role)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person_grants DROP KEY ix_person_grants_division');
  }
}

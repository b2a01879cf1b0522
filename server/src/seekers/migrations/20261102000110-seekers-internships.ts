import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What eligibility asks about internships, kept with the seeker. */
export class SeekersInternships20261102000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE seekers
         ADD COLUMN internship_in_force TINYINT(1) NOT NULL DEFAULT 0 AFTER available_from,
         ADD COLUMN internships_taken SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER internship_in_force`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seekers DROP COLUMN internships_taken, DROP COLUMN internship_in_force');
  }
}

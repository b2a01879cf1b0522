import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets registries match all seekers by one index, without reading their rows. */
export class SeekersMatchingIndex20261101000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE seekers
         ADD KEY ix_seekers_matching (citizen_number_index, matching_consent, division_code, name_index)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seekers DROP KEY ix_seekers_matching');
  }
}

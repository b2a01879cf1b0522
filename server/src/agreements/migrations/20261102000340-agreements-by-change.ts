import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of a wide area would sort every agreement in it to show the twenty that changed last. */
export class AgreementsByChange20261102000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agreements ADD KEY ix_agreements_changed (changed_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agreements DROP KEY ix_agreements_changed');
  }
}

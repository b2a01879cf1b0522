import type { MigrationInterface, QueryRunner } from 'typeorm';

const RISKS = `CREATE TABLE internship_risks (
  internship_id BIGINT UNSIGNED NOT NULL,
  list VARCHAR(20) NOT NULL,
  division_code CHAR(6) NOT NULL,
  area_code CHAR(6) NOT NULL,
  score SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (internship_id, list),
  KEY ix_internship_risks_division (list, division_code, score, internship_id),
  KEY ix_internship_risks_area (list, area_code, score, internship_id),
  KEY ix_internship_risks_province (list, score, internship_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const COUNTS = `CREATE TABLE internship_risk_counts (
  division_code CHAR(6) NOT NULL,
  list VARCHAR(20) NOT NULL,
  internships INT NOT NULL,
  PRIMARY KEY (division_code, list)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Officers' lists of internships by risk. All internships that are there are assessed at once. */
export class InternshipRisks20261103000380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE internships ADD COLUMN insured_until DATE NULL,
         ADD COLUMN risks_due_on DATE NOT NULL DEFAULT '2000-01-01',
         ADD KEY ix_internships_risks_due (risks_due_on, id)`,
    );
    await runner.query(RISKS);
    await runner.query(COUNTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE internship_risk_counts');
    await runner.query('DROP TABLE internship_risks');
    await runner.query(
      'ALTER TABLE internships DROP KEY ix_internships_risks_due, DROP COLUMN risks_due_on, DROP COLUMN insured_until',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STANDARD_TEMPLATE } from '../standard-template';

const TEMPLATES = `CREATE TABLE agreement_templates (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  version INT NULL,
  status VARCHAR(20) NOT NULL,
  effective_from DATE NULL,
  text JSON NOT NULL,
  revision INT NOT NULL DEFAULT 1,
  changed_at DATETIME(3) NOT NULL,
  changed_by BIGINT UNSIGNED NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_agreement_templates_version (version),
  KEY ix_agreement_templates_effective (status, effective_from, version),
  CONSTRAINT ck_agreement_templates_published CHECK (status <> 'published' OR (version IS NOT NULL AND effective_from IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const STANDARD = `INSERT INTO agreement_templates (version, status, effective_from, text, changed_at)
  VALUES (1, 'published', '2018-10-01', ?, '2018-10-01 00:00:00.000')`;

export class AgreementTemplates20261102000200 implements MigrationInterface {
  name = 'AgreementTemplates20261102000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TEMPLATES);
    await runner.query(STANDARD, [JSON.stringify(STANDARD_TEMPLATE)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_templates');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROPOSALS = `CREATE TABLE plan_proposals (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  open_for BIGINT UNSIGNED NULL,
  status VARCHAR(20) NOT NULL,
  by_side VARCHAR(10) NOT NULL,
  by_person_id BIGINT UNSIGNED NOT NULL,
  by_mentor_id BIGINT UNSIGNED NULL,
  goals_before JSON NOT NULL,
  goals_after JSON NOT NULL,
  note_cipher VARBINARY(900) NULL,
  proposed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_plan_proposals_open (open_for)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

const EVENTS = `CREATE TABLE plan_events (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  internship_id BIGINT UNSIGNED NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  by_side VARCHAR(10) NULL,
  by_person_id BIGINT UNSIGNED NULL,
  by_mentor_id BIGINT UNSIGNED NULL,
  proposal_id BIGINT UNSIGNED NULL,
  version_number INT NOT NULL,
  words_cipher VARBINARY(900) NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_plan_events_number (internship_id, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`;

/** Plans that agreements have set before there was a history get its first lines. */
const SET_BEFORE = `INSERT INTO plan_events (internship_id, number, kind, version_number, at)
  SELECT v.internship_id, ROW_NUMBER() OVER (PARTITION BY v.internship_id ORDER BY v.version_number), 'set',
    v.version_number, i.created_at
  FROM (SELECT DISTINCT internship_id, version_number FROM internship_goals) v JOIN internships i ON i.id = v.internship_id`;

/** Goals can be taken out of the plan; they stay in the table because entries name them. */
const REMOVABLE = 'ALTER TABLE internship_goals MODIFY position SMALLINT UNSIGNED NULL';

/** Mentor and trainee adjust the plan together. */
export class PlanProposals20261103000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROPOSALS);
    await runner.query(EVENTS);
    await runner.query(SET_BEFORE);
    await runner.query(REMOVABLE);
  }

  /** Goals that were taken out come after all others again: the plan of then has no place for "no longer in it". */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE internship_goals g JOIN (
        SELECT r.id, COALESCE((SELECT MAX(p.position) FROM internship_goals p
            WHERE p.internship_id = r.internship_id AND p.version_number = r.version_number), 0)
          + ROW_NUMBER() OVER (PARTITION BY r.internship_id, r.version_number ORDER BY r.id) AS place
        FROM internship_goals r WHERE r.position IS NULL) gone ON gone.id = g.id
      SET g.position = gone.place`);
    await runner.query('ALTER TABLE internship_goals MODIFY position SMALLINT UNSIGNED NOT NULL');
    await runner.query('DROP TABLE plan_events');
    await runner.query('DROP TABLE plan_proposals');
  }
}

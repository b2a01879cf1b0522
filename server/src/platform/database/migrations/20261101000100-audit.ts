import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More chains let more transactions append at the same time; each is verified by itself. */
const CHAINS = 16;

/**
 * The audit log. The product never updates or deletes an entry. Triggers that would refuse it need rights that a MySQL
 * account on a server with binary logs does not have, so operators grant the product's account only INSERT and SELECT on
 * `audit_entries` instead; what is altered all the same, `audit verify` finds.
 */
export class Audit20261101000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE audit_heads (
        chain TINYINT UNSIGNED NOT NULL,
        entries BIGINT UNSIGNED NOT NULL,
        last_hash BINARY(32) NOT NULL,
        PRIMARY KEY (chain)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await queryRunner.query(`
      CREATE TABLE audit_entries (
        id BIGINT NOT NULL AUTO_INCREMENT,
        chain TINYINT UNSIGNED NOT NULL,
        position BIGINT UNSIGNED NOT NULL,
        at DATETIME(3) NOT NULL,
        actor_kind VARCHAR(20) NOT NULL,
        actor_id VARCHAR(64) NOT NULL,
        action VARCHAR(64) NOT NULL,
        subject_type VARCHAR(64) NOT NULL,
        subject_id VARCHAR(64) NOT NULL,
        reason VARCHAR(500) NULL,
        detail TEXT NULL,
        correlation_id VARCHAR(64) NULL,
        previous_hash BINARY(32) NOT NULL,
        hash BINARY(32) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX uq_audit_entries_chain_position (chain, position)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    const heads = Array.from({ length: CHAINS }, (_, chain) => [chain, 0, Buffer.alloc(32)]);
    await queryRunner.query('INSERT INTO audit_heads (chain, entries, last_hash) VALUES ?', [heads]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_entries');
    await queryRunner.query('DROP TABLE audit_heads');
  }
}

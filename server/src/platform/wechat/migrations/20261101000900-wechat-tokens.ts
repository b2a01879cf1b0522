import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WechatTokens20261101000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wechat_tokens (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        app_id VARCHAR(64) NOT NULL,
        token_cipher VARBINARY(640) NULL,
        expires_at DATETIME(3) NULL,
        lease_owner CHAR(36) NULL,
        lease_until DATETIME(3) NULL,
        forced_on DATE NULL,
        forced_count INT NOT NULL DEFAULT 0,
        forced_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY wechat_tokens_app (app_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wechat_tokens');
  }
}

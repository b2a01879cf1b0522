import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../clock';
import { systemErrorCode } from '../errors';
import { SmsGateway, type SmsMessage, type SmsOutcome } from './sms-gateway';

/** A message as the demo page shows it. */
export interface SandboxMessage extends SmsMessage {
  /** ISO 8601. */
  readonly at: string;
}

const KEPT = 100;

/**
 * Stands in for a provider on a development machine: keeps the last messages as files below `DATA_DIR/sandbox/sms`, where
 * the API finds what a worker of another process sent. Never used in production: phones and codes lie there in plain.
 */
export class SandboxSms extends SmsGateway {
  private readonly directory: string;

  /** @param dataDir absolute path */
  constructor(
    dataDir: string,
    private readonly clock: Clock,
  ) {
    super();
    this.directory = path.join(dataDir, 'sandbox', 'sms');
  }

  async send(message: SmsMessage): Promise<SmsOutcome> {
    const at = this.clock.now();
    const serial = `${at.toISOString().replace(/\D/g, '')}-${randomUUID()}`;
    try {
      await this.keep(`${serial}.json`, { at: at.toISOString(), ...message });
      for (const old of (await this.files()).slice(KEPT)) await rm(path.join(this.directory, old), { force: true });
    } catch (error) {
      return { kind: 'retry', code: systemErrorCode(error) ?? 'disk' };
    }
    return { kind: 'sent', serial };
  }

  /** @returns the last messages, newest first */
  async recent(limit = 20): Promise<SandboxMessage[]> {
    const texts = await Promise.all(
      (await this.files()).slice(0, limit).map((file) => readFile(path.join(this.directory, file), 'utf8')),
    );
    return texts.map((text) => JSON.parse(text) as SandboxMessage);
  }

  private async keep(name: string, message: SandboxMessage): Promise<void> {
    const file = path.join(this.directory, name);
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.tmp`, JSON.stringify(message), { mode: 0o600 });
    await rename(`${file}.tmp`, file);
  }

  /** Names begin with the instant, so their order is that of sending. */
  private async files(): Promise<string[]> {
    try {
      const names = await readdir(this.directory);
      return names.filter((name) => name.endsWith('.json')).sort((a, b) => (a < b ? 1 : -1));
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }
}

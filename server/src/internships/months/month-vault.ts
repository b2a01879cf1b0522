import { Injectable } from '@nestjs/common';
import type { MonthEvent, MonthReport } from '@qihang/shared/internships';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const DETAIL = { table: 'internship_month_events', column: 'detail_cipher' } as const;
const CONTENT = { table: 'internship_month_reports', column: 'content_cipher' } as const;

/** What of a step in a month's history is kept encrypted. */
export type MonthEventDetail = Partial<Pick<MonthEvent, 'text' | 'about' | 'photoIds' | 'before' | 'after'>>;

/** What a trainee reports. */
export type MonthReportContent = Pick<MonthReport, 'done' | 'learned' | 'difficulties'>;

/** Encrypts and decrypts what people write about months. */
@Injectable()
export class MonthVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    for (const location of [DETAIL, CONTENT]) registry.register(location);
  }

  readonly detail = this.json<MonthEventDetail>(`${DETAIL.table}.${DETAIL.column}`);
  readonly report = this.json<MonthReportContent>(`${CONTENT.table}.${CONTENT.column}`);

  private json<T>(context: string) {
    return {
      encrypt: (value: T) => this.cipher.encrypt(JSON.stringify(value), context),
      // What was encrypted here was such a value, and the cipher authenticates it.
      decrypt: (kept: Buffer): T => JSON.parse(this.cipher.decrypt(kept, context)),
    };
  }
}

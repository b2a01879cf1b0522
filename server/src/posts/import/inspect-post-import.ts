import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { FileStore } from '../../platform/files';
import { inspectSheet } from './inspect-sheet';
import { PostImportEntity } from './post-import.entity';
import { guessMapping } from './rules/guess-mapping';

export interface UploadedSheet {
  readonly fileId: string;
  readonly fileName: string;
}

/** Reads an uploaded sheet's header and proposes a mapping; nothing is imported yet. */
@Injectable()
export class InspectPostImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @param by whose import it is: the bureau's division, and the officer if one acts
   * @returns the import's id
   * @throws DomainError when the file cannot be read as a sheet of posts
   */
  async execute(sheet: UploadedSheet, by: { divisionCode: string; personId: string | null }): Promise<string> {
    const { headers, sample } = await inspectSheet({
      path: this.files.pathOf(sheet.fileId),
      fileName: sheet.fileName,
    });
    const imports = this.transactions.manager.getRepository(PostImportEntity);
    const saved = await imports.save(
      imports.create({
        ...by,
        fileId: sheet.fileId,
        fileName: sheet.fileName,
        status: 'inspected',
        headers,
        sample,
        mapping: guessMapping(headers),
        defaults: {},
        createdAt: this.clock.now(),
      }),
    );
    return saved.id;
  }
}

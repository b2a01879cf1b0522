import { Injectable } from '@nestjs/common';
import { DraftHost, HostDirectory } from '../../hosts';
import type { PostRow } from './rules/read-post-row';

/** Finds the host that a row names, or begins a draft of it. */
@Injectable()
export class ImportHosts {
  constructor(
    private readonly directory: HostDirectory,
    private readonly draft: DraftHost,
  ) {}

  /**
   * A host is found by its credit code, else by its name; a namesake elsewhere in the province is another host.
   * @returns the host's id, or why it cannot be told
   */
  async hostOf(row: PostRow): Promise<{ id: string } | { reason: string }> {
    if (row.creditCode !== null) {
      const host = (await this.directory.byCreditCodes([row.creditCode])).get(row.creditCode);
      if (host && host.name !== row.hostName) return { reason: '统一社会信用代码属于另一家单位' };
      if (host) return { id: host.id };
    }
    const namesakes = (await this.directory.byName(row.hostName)).filter(
      ({ divisionCode, creditCode }) =>
        divisionCode.slice(0, 4) === row.divisionCode.slice(0, 4) && (row.creditCode === null || creditCode === null),
    );
    if (namesakes.length > 1) return { reason: '有多家同名单位，请填写统一社会信用代码' };
    const [known] = namesakes;
    if (known) return { id: known.id };
    const { hostName: name, creditCode, divisionCode, address } = row;
    return { id: await this.draft.execute({ name, creditCode, divisionCode, address, kind: 'other' }) };
  }
}

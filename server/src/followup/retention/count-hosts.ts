import { Injectable, Logger } from '@nestjs/common';
import { HostDirectory } from '../../hosts';
import { InternshipDirectory } from '../../internships';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { CountHost } from './count-host';

/** Counts all hosts anew: an internship may be over without anybody recording what became of the trainee. */
@Injectable()
@Scheduled({ name: 'followup.count-hosts', everySeconds: 21_600 })
export class CountHosts implements ScheduledJob {
  private readonly logger = new Logger('FollowUp');

  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipDirectory,
    private readonly hosts: HostDirectory,
    private readonly count: CountHost,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      async (after, limit) => [...(await this.hosts.facts(await this.internships.hostsAfter(after, limit))).values()],
      ({ id, divisionCode }) => this.transactions.run(() => this.count.execute({ hostId: id, divisionCode })),
    );
  }
}

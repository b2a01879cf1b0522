import { Controller } from '@nestjs/common';
import { platformRoutes } from '@qihang/shared/platform';
import { DomainError } from '../errors';
import { Handle, httpErrors, type RouteRequest } from '../http';
import { OutboxQueue } from '../outbox';
import { ReferenceLists } from '../reference';
import { DEMO_CODE, Settings } from '../settings';
import { SystemQueries } from './system.queries';
import { assertWholeProvince } from './whole-province';

const VERSION = '0.1.0';

@Controller()
export class SystemController {
  constructor(
    private readonly settings: Settings,
    private readonly lists: ReferenceLists,
    private readonly queries: SystemQueries,
    private readonly queue: OutboxQueue,
  ) {}

  @Handle(platformRoutes.info)
  info() {
    const { demo } = this.settings;
    return { version: VERSION, demo, demoCode: demo ? DEMO_CODE : null };
  }

  @Handle(platformRoutes.divisions)
  divisions() {
    return { items: this.lists.divisions.all };
  }

  @Handle(platformRoutes.institutions)
  institutions({ query }: RouteRequest<typeof platformRoutes.institutions>) {
    return { items: this.lists.searchInstitutions(query.q, query.limit) };
  }

  @Handle(platformRoutes.majors)
  majors({ query }: RouteRequest<typeof platformRoutes.majors>) {
    return { items: this.lists.searchMajors(query.q, query.limit) };
  }

  @Handle(platformRoutes.status)
  status() {
    return this.queries.status();
  }

  @Handle(platformRoutes.deadEvents)
  deadEvents({ query, actor }: RouteRequest<typeof platformRoutes.deadEvents>) {
    assertWholeProvince(actor);
    return this.queries.deadEvents(query);
  }

  @Handle(platformRoutes.resendEvent)
  async resendEvent({ params, actor }: RouteRequest<typeof platformRoutes.resendEvent>) {
    assertWholeProvince(actor);
    if (!(await this.queue.revive(params.id))) throw new DomainError(httpErrors.notFound);
  }
}

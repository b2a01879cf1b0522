import { Controller } from '@nestjs/common';
import { hostingRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { HostOverviewQuery } from './host-overview';

/** A host's view of all its internships. */
@Controller()
export class HostingController {
  constructor(private readonly overviewQuery: HostOverviewQuery) {}

  @Handle(hostingRoutes.overview)
  overview({ actor }: RouteRequest<typeof hostingRoutes.overview>) {
    return this.overviewQuery.of(actor);
  }
}

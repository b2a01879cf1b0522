import { Controller } from '@nestjs/common';
import { hostRoutes } from '@qihang/shared/hosts';
import { Handle, type RouteRequest } from '../platform/http';
import { HostQueries } from './host.queries';

@Controller()
export class HostsController {
  constructor(private readonly hosts: HostQueries) {}

  @Handle(hostRoutes.list)
  list({ query }: RouteRequest<typeof hostRoutes.list>) {
    return this.hosts.list(query);
  }

  @Handle(hostRoutes.get)
  get({ params }: RouteRequest<typeof hostRoutes.get>) {
    return this.hosts.get(params.id);
  }
}

import { Controller } from '@nestjs/common';
import { internshipRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../platform/http';
import { InternshipQueries } from './internship.queries';

/** Internships as their parties and officers see them. */
@Controller()
export class InternshipsController {
  constructor(private readonly internships: InternshipQueries) {}

  @Handle(internshipRoutes.mine)
  mine({ actor, query }: RouteRequest<typeof internshipRoutes.mine>) {
    return this.internships.mine(actor, query);
  }

  @Handle(internshipRoutes.get)
  get({ actor, params }: RouteRequest<typeof internshipRoutes.get>) {
    return this.internships.get(actor, params.id);
  }
}

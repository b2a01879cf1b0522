import { Controller } from '@nestjs/common';
import { internshipRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { LogEntryQueries } from './log-entry.queries';
import { MentorToday } from './mentor-today';
import { ResolveConflict } from './resolve-conflict';
import { SyncEntries } from './sync-entries';

/** The mentor's log. */
@Controller()
export class LogController {
  constructor(
    private readonly logEntries: LogEntryQueries,
    private readonly mentorToday: MentorToday,
    private readonly syncEntries: SyncEntries,
    private readonly resolve: ResolveConflict,
  ) {}

  @Handle(internshipRoutes.entries)
  entries({ actor, params, query }: RouteRequest<typeof internshipRoutes.entries>) {
    return this.logEntries.of(actor, params.id, query);
  }

  @Handle(internshipRoutes.today)
  today({ actor }: RouteRequest<typeof internshipRoutes.today>) {
    return this.mentorToday.of(actor);
  }

  @Handle(internshipRoutes.sync)
  sync({ actor, body }: RouteRequest<typeof internshipRoutes.sync>) {
    return this.syncEntries.execute(actor, body);
  }

  @Handle(internshipRoutes.resolveConflict)
  resolveConflict({ actor, params, body }: RouteRequest<typeof internshipRoutes.resolveConflict>) {
    return this.resolve.execute(actor, params.id, body);
  }
}

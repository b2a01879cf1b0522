import { Controller } from '@nestjs/common';
import { internshipReminderRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { ReminderTimesQueries } from './reminder-times.queries';
import { SetReminderTimes } from './set-reminder-times';

/** When mentors are reminded. */
@Controller()
export class RemindersController {
  constructor(
    private readonly times: ReminderTimesQueries,
    private readonly setTimes: SetReminderTimes,
  ) {}

  @Handle(internshipReminderRoutes.get)
  get({ actor }: RouteRequest<typeof internshipReminderRoutes.get>) {
    return this.times.of(actor.personId);
  }

  @Handle(internshipReminderRoutes.set)
  set({ actor, body }: RouteRequest<typeof internshipReminderRoutes.set>) {
    return this.setTimes.execute(actor.personId, body);
  }
}

import { Controller } from '@nestjs/common';
import { internshipLeaveRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { AnswerLeave } from './answer-leave';
import { LeaveQueries } from './leave.queries';
import { RequestLeave } from './request-leave';
import { TakeBackLeave } from './take-back-leave';

/** Leave of trainees. */
@Controller()
export class LeavesController {
  constructor(
    private readonly leaves: LeaveQueries,
    private readonly requestLeave: RequestLeave,
    private readonly answerLeave: AnswerLeave,
    private readonly takeBackLeave: TakeBackLeave,
  ) {}

  @Handle(internshipLeaveRoutes.list)
  list({ actor, params, query }: RouteRequest<typeof internshipLeaveRoutes.list>) {
    return this.leaves.list(actor, params.id, query);
  }

  @Handle(internshipLeaveRoutes.waiting)
  waiting({ actor, query }: RouteRequest<typeof internshipLeaveRoutes.waiting>) {
    return this.leaves.waiting(actor, query);
  }

  @Handle(internshipLeaveRoutes.request)
  async request({ actor, params, body }: RouteRequest<typeof internshipLeaveRoutes.request>) {
    return this.leaves.get(actor, params.id, await this.requestLeave.execute(actor, params.id, body));
  }

  @Handle(internshipLeaveRoutes.answer)
  async answer({ actor, params, body }: RouteRequest<typeof internshipLeaveRoutes.answer>) {
    await this.answerLeave.execute(actor, params.id, params.leaveId, body);
    return this.leaves.get(actor, params.id, params.leaveId);
  }

  @Handle(internshipLeaveRoutes.takeBack)
  async takeBack({ actor, params }: RouteRequest<typeof internshipLeaveRoutes.takeBack>) {
    await this.takeBackLeave.execute(actor, params.id, params.leaveId);
    return this.leaves.get(actor, params.id, params.leaveId);
  }
}

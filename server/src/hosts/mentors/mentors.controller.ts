import { Controller } from '@nestjs/common';
import { mentorRoutes } from '@qihang/shared/hosts';
import { Handle, type RouteRequest } from '../../platform/http';
import { AddMentor } from './add-mentor';
import { MentorQueries } from './mentor.queries';
import { RetireMentor } from './retire-mentor';
import { UpdateMentor } from './update-mentor';

@Controller()
export class MentorsController {
  constructor(
    private readonly mentors: MentorQueries,
    private readonly addMentor: AddMentor,
    private readonly updateMentor: UpdateMentor,
    private readonly retireMentor: RetireMentor,
  ) {}

  @Handle(mentorRoutes.list)
  list({ actor, query }: RouteRequest<typeof mentorRoutes.list>) {
    return this.mentors.list(actor, query);
  }

  @Handle(mentorRoutes.add)
  add({ actor, body }: RouteRequest<typeof mentorRoutes.add>) {
    return this.addMentor.execute(actor, body);
  }

  @Handle(mentorRoutes.update)
  update({ actor, params, body }: RouteRequest<typeof mentorRoutes.update>) {
    return this.updateMentor.execute(actor, params.id, body);
  }

  @Handle(mentorRoutes.retire)
  retire({ actor, params, body }: RouteRequest<typeof mentorRoutes.retire>) {
    return this.retireMentor.execute(actor, params.id, body.version);
  }
}

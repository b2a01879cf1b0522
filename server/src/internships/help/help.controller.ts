import { Controller } from '@nestjs/common';
import { internshipHelpRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { AskForHelp } from './ask-for-help';
import { ContinueHelp } from './continue-help';
import { HandleHelp } from './handle-help';
import { HelpQueries } from './help.queries';
import { OfficerHelpList } from './officer-help-list';

/** Requests for help, between trainees and the bureau. */
@Controller()
export class HelpController {
  constructor(
    private readonly help: HelpQueries,
    private readonly officerHelp: OfficerHelpList,
    private readonly askForHelp: AskForHelp,
    private readonly continueHelp: ContinueHelp,
    private readonly handleHelp: HandleHelp,
  ) {}

  @Handle(internshipHelpRoutes.of)
  of({ actor, params, query }: RouteRequest<typeof internshipHelpRoutes.of>) {
    return this.help.of(actor, params.id, query);
  }

  @Handle(internshipHelpRoutes.ask)
  async ask({ actor, params, body }: RouteRequest<typeof internshipHelpRoutes.ask>) {
    return this.help.get(actor, await this.askForHelp.execute(actor, params.id, body));
  }

  @Handle(internshipHelpRoutes.get)
  get({ actor, params }: RouteRequest<typeof internshipHelpRoutes.get>) {
    return this.help.get(actor, params.id);
  }

  @Handle(internshipHelpRoutes.continue)
  async continue({ actor, params, body }: RouteRequest<typeof internshipHelpRoutes.continue>) {
    await this.continueHelp.execute(actor, params.id, body);
    return this.help.get(actor, params.id);
  }

  @Handle(internshipHelpRoutes.officerList)
  officerList({ actor, query }: RouteRequest<typeof internshipHelpRoutes.officerList>) {
    return this.officerHelp.list(actor, query);
  }

  @Handle(internshipHelpRoutes.officerCounts)
  officerCounts({ actor }: RouteRequest<typeof internshipHelpRoutes.officerCounts>) {
    return this.officerHelp.counts(actor);
  }

  @Handle(internshipHelpRoutes.handle)
  async handle({ actor, params, body }: RouteRequest<typeof internshipHelpRoutes.handle>) {
    await this.handleHelp.execute(actor, params.id, body);
    return this.help.get(actor, params.id);
  }
}

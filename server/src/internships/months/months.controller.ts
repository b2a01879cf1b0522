import { Controller } from '@nestjs/common';
import { internshipMonthRoutes as routes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { AskCorrection } from './ask-correction';
import { ConfirmMonth } from './confirm-month';
import { DecideMonth } from './decide-month';
import { MonthQueries } from './month.queries';
import { ObjectToMonth } from './object-to-month';
import { OfficerMonths } from './officer-months';
import { PayMonth } from './pay-month';
import { SubmitMonth } from './submit-month';
import { WaitingMonths } from './waiting-months';
import { WriteReport } from './write-report';

/** The months of internships. */
@Controller()
export class MonthsController {
  constructor(
    private readonly months: MonthQueries,
    private readonly waitingMonths: WaitingMonths,
    private readonly officerMonths: OfficerMonths,
    private readonly submitMonth: SubmitMonth,
    private readonly payMonth: PayMonth,
    private readonly confirmMonth: ConfirmMonth,
    private readonly objectToMonth: ObjectToMonth,
    private readonly decideMonth: DecideMonth,
    private readonly correction: AskCorrection,
    private readonly writeReport: WriteReport,
  ) {}

  @Handle(routes.list)
  list({ actor, params }: RouteRequest<typeof routes.list>) {
    return this.months.list(actor, params.id);
  }

  @Handle(routes.get)
  get({ actor, params }: RouteRequest<typeof routes.get>) {
    return this.months.get(actor, params.id, params.number);
  }

  @Handle(routes.waiting)
  waiting({ actor, query }: RouteRequest<typeof routes.waiting>) {
    return this.waitingMonths.list(actor, query);
  }

  @Handle(routes.submit)
  async submit({ actor, params, body }: RouteRequest<typeof routes.submit>) {
    await this.submitMonth.execute(actor, params, body);
  }

  @Handle(routes.pay)
  async pay({ actor, params, body }: RouteRequest<typeof routes.pay>) {
    await this.payMonth.execute(actor, params, body);
  }

  @Handle(routes.confirm)
  async confirm({ actor, params, body }: RouteRequest<typeof routes.confirm>) {
    await this.confirmMonth.execute(actor, params, body);
  }

  @Handle(routes.object)
  async object({ actor, params, body }: RouteRequest<typeof routes.object>) {
    await this.objectToMonth.execute(actor, params, body);
  }

  @Handle(routes.settle)
  async settle({ actor, params, body }: RouteRequest<typeof routes.settle>) {
    await this.decideMonth.settle(actor, params, body);
  }

  @Handle(routes.askCorrection)
  async askCorrection({ actor, params, body }: RouteRequest<typeof routes.askCorrection>) {
    await this.correction.execute(actor, params, body);
  }

  @Handle(routes.correct)
  async correct({ actor, params, body }: RouteRequest<typeof routes.correct>) {
    await this.decideMonth.correct(actor, params, body);
  }

  @Handle(routes.refuseCorrection)
  async refuseCorrection({ actor, params, body }: RouteRequest<typeof routes.refuseCorrection>) {
    await this.decideMonth.refuse(actor, params, body);
  }

  @Handle(routes.report)
  async report({ actor, params, body }: RouteRequest<typeof routes.report>) {
    await this.writeReport.execute(actor, params.id, params.number, body);
  }

  @Handle(routes.officerList)
  officerList({ actor, query }: RouteRequest<typeof routes.officerList>) {
    return this.officerMonths.list(actor, query);
  }

  @Handle(routes.officerCounts)
  officerCounts({ actor }: RouteRequest<typeof routes.officerCounts>) {
    return this.officerMonths.counts(actor);
  }
}

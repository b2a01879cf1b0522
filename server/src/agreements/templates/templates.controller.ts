import { Controller } from '@nestjs/common';
import { agreementTemplateRoutes } from '@qihang/shared/agreements';
import { Handle, type RouteRequest } from '../../platform/http';
import { CreateTemplate } from './create-template';
import { EditTemplate } from './edit-template';
import { PreviewTemplate } from './preview-template';
import { PublishTemplate } from './publish-template';
import { TemplateQueries } from './template.queries';
import { WithdrawTemplate } from './withdraw-template';

/** Officers' side: the texts that agreements are made with. */
@Controller()
export class TemplatesController {
  constructor(
    private readonly templates: TemplateQueries,
    private readonly createTemplate: CreateTemplate,
    private readonly editTemplate: EditTemplate,
    private readonly previewTemplate: PreviewTemplate,
    private readonly publishTemplate: PublishTemplate,
    private readonly withdrawTemplate: WithdrawTemplate,
  ) {}

  @Handle(agreementTemplateRoutes.list)
  list({ query }: RouteRequest<typeof agreementTemplateRoutes.list>) {
    return this.templates.list(query);
  }

  @Handle(agreementTemplateRoutes.get)
  get({ params }: RouteRequest<typeof agreementTemplateRoutes.get>) {
    return this.templates.get(params.id);
  }

  @Handle(agreementTemplateRoutes.placeholders)
  placeholders() {
    return this.templates.placeholders();
  }

  @Handle(agreementTemplateRoutes.create)
  create({ actor }: RouteRequest<typeof agreementTemplateRoutes.create>) {
    return this.createTemplate.execute(actor);
  }

  @Handle(agreementTemplateRoutes.edit)
  edit({ actor, params, body }: RouteRequest<typeof agreementTemplateRoutes.edit>) {
    return this.editTemplate.execute(actor, params.id, body);
  }

  @Handle(agreementTemplateRoutes.preview)
  preview({ params }: RouteRequest<typeof agreementTemplateRoutes.preview>) {
    return this.previewTemplate.execute(params.id);
  }

  @Handle(agreementTemplateRoutes.publish)
  publish({ actor, params, body }: RouteRequest<typeof agreementTemplateRoutes.publish>) {
    return this.publishTemplate.execute(actor, params.id, body);
  }

  @Handle(agreementTemplateRoutes.withdraw)
  withdraw({ actor, params }: RouteRequest<typeof agreementTemplateRoutes.withdraw>) {
    return this.withdrawTemplate.execute(actor, params.id);
  }
}

import { CreateTemplate } from './create-template';
import { EditTemplate } from './edit-template';
import { PreviewTemplate } from './preview-template';
import { PublishTemplate } from './publish-template';
import { SaveTemplate } from './save-template';
import { TemplateQueries } from './template.queries';
import { TemplateDirectory } from './template-directory';
import { WithdrawTemplate } from './withdraw-template';

export { TemplatesController } from './templates.controller';

export const templateProviders = [
  TemplateDirectory,
  TemplateQueries,
  SaveTemplate,
  CreateTemplate,
  EditTemplate,
  PreviewTemplate,
  PublishTemplate,
  WithdrawTemplate,
];

import { TemplateDirectory } from './template-directory';

export const templateProviders = [TemplateDirectory];

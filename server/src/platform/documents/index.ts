export { appendPages } from './append-pages';
export { DocumentRenderer, type RenderOptions } from './document-renderer';
export { documentErrors } from './documents.errors';
export { DocumentsModule } from './documents.module';
export { imagesToPdf, isPhoto, uprightPhoto } from './images-to-pdf';
export { inspectPdf, type PdfFacts, pageCount, rewritePdf } from './inspect-pdf';
export { openPdf, saveBehind } from './pdf-file';
export type { RenderData } from './render-data';
export { RenderError } from './render-error';

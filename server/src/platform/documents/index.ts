export { appendPages } from './append-pages';
export { DocumentRenderer } from './document-renderer';
export { DocumentsModule } from './documents.module';
export { imagesToPdf, isPhoto, uprightPhoto } from './images-to-pdf';
export { inspectPdf, pageCount, rewritePdf } from './inspect-pdf';
export { openPdf, saveBehind } from './pdf-file';
export type { RenderData } from './render-data';
export { RenderError } from './render-error';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';
import { DOCUMENT_FONT, readDocumentFonts } from './document-fonts';
import { type FontCoverage, readCoverage } from './font-coverage';
import { printableData, printableText } from './printable';
import type { RenderData } from './render-data';
import { RenderError, withoutValues } from './render-error';
import { TemplateSlots } from './template-slots';

export interface RenderOptions {
  /**
   * The date that the document bears as that of its making. With it the document claims PDF/A-2u (ISO 19005-2), which asks
   * for one; without it the document bears no date.
   */
  readonly createdAt?: Date;
  /**
   * Images that the template shows, by name: PNG, JPEG or SVG, read as `image("files/NAME")`. Let the names be few and
   * always the same, as the compiler never forgets a name.
   */
  readonly files?: Readonly<Record<string, Buffer>>;
}

/** No such folder: a template finds only what it is given, nothing of the machine. */
const FOLDER = '/qihang-documents';
const DATA = `${FOLDER}/data.json`;
/** What the last documents have in common with the next, as paragraphs that never change, need not be laid out again. */
const DOCUMENTS_REMEMBERED = 6;

/**
 * Makes PDF documents from Typst templates (https://typst.app/docs). The same template, data and options give the same
 * bytes on every machine: only the project's own fonts are used, and nothing of the clock.
 *
 * A template is source text of this project, never of a user: nothing keeps it from looping or loading a package. What
 * people wrote comes as data, as the variable `data`, and is only ever text there, as `printable` shows it. Pages are
 * tagged for screen readers.
 */
@Injectable()
export class DocumentRenderer {
  private opened: { readonly compiler: NodeCompiler; readonly coverage: FontCoverage } | undefined;
  private readonly sources = new TemplateSlots();

  /**
   * Runs natively and in one go, some milliseconds a page.
   * @param template Typst source; `data` is there already, and the font and the language are set
   * @param data what `data` holds in the template
   * @returns the PDF
   * @throws RenderError if the template does not compile with this data; names no value of the data
   */
  render(template: string, data: RenderData, { createdAt, files = {} }: RenderOptions = {}): Buffer {
    const { compiler, coverage } = this.open();
    const mainFilePath = this.load(prelude(createdAt === undefined) + template);
    const given = Object.entries(files).map(([name, content]) => ({ path: `${FOLDER}/files/${name}`, content }));
    const shown = printableData(data, coverage);
    compiler.mapShadow(DATA, Buffer.from(JSON.stringify(shown)));
    for (const { path, content } of given) compiler.mapShadow(path, content);
    try {
      return compiler.pdf({ mainFilePath }, pdfOptions(createdAt));
    } catch (error) {
      throw new RenderError(withoutValues(String((error as { code?: unknown }).code ?? error), shown));
    } finally {
      for (const { path } of given) compiler.unmapShadow(path);
      compiler.unmapShadow(DATA);
      // Otherwise each document's intermediate results stay: over a megabyte each.
      compiler.evictCache(DOCUMENTS_REMEMBERED);
    }
  }

  /**
   * A text as `render` shows it: signs that the font lacks are named, as 〔U+1F600〕. Lets a form tell beforehand.
   * @returns the text itself if all of it can be shown
   */
  printable(text: string): string {
    return printableText(text, this.open().coverage);
  }

  /** The fonts are read with the first document: a process that makes none does not hold them. */
  private open() {
    if (this.opened === undefined) {
      const fonts = readDocumentFonts();
      const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: fonts }] });
      this.opened = { compiler, coverage: readCoverage(fonts[0] ?? Buffer.alloc(0)) };
    }
    return this.opened;
  }

  /** @returns where the compiler finds the source */
  private load(source: string): string {
    const { slot, isNew } = this.sources.of(source);
    const file = `${FOLDER}/template-${slot}.typ`;
    if (isNew) this.open().compiler.addSource(file, source);
    return file;
  }
}

/**
 * What stands before each template, on its first line so that line numbers stay. Without `fallback: false` a sign that the
 * font lacks would be taken from whatever font the machine has.
 */
function prelude(undated: boolean): string {
  const date = undated ? '#set document(date: none); ' : '';
  return `${date}#set text(font: "${DOCUMENT_FONT}", fallback: false, lang: "zh", region: "cn"); #let data = json("data.json"); `;
}

function pdfOptions(createdAt: Date | undefined) {
  if (createdAt === undefined) return undefined;
  return { pdfStandard: 'a-2u', creationTimestamp: Math.floor(createdAt.getTime() / 1_000) };
}

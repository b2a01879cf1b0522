import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { expectAccessible } from './accessibility';
import { openPage, PHONE, present } from './pages';
import { signInAs } from './sign-in';

/** Somebody with a browser of their own, in a walk of several people. */
export interface Person {
  readonly page: Page;
  /** What went wrong in the browser unseen. */
  readonly failures: readonly string[];
  /** A button of the present page, the first of that name. */
  button: (name: string | RegExp) => Locator;
  /** A field of the present page. */
  field: (name: string | RegExp) => Locator;
  /** A link of the present page, the first of that name. */
  link: (name: string | RegExp) => Locator;
  /** Words on the present page, where they stand first. */
  text: (words: string | RegExp) => Locator;
  /** A dialog above the page. */
  dialog: (name: string) => Locator;
  /** Opens an address and waits for the page's title. */
  open: (path: string, heading: string) => Promise<void>;
  /** Waits until the words show, and checks the page with axe. */
  sees: (...words: (string | RegExp)[]) => Promise<void>;
  /** Presses a button that saves a file. @returns the file */
  download: (button: string | RegExp) => Promise<{ name: string; content: Buffer }>;
  /** Chooses files in the dialog that a button opens. */
  choose: (button: string | RegExp, files: readonly PickedInTest[]) => Promise<void>;
}

interface PickedInTest {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

interface Entering {
  readonly window?: typeof PHONE;
  /** Of a demo account to sign in with; nobody is signed in without it. */
  readonly phone?: string;
}

/** Gives somebody a browser without storage, and signs them in. */
export async function enterAs(browser: Browser, url: string, { window = PHONE, phone }: Entering): Promise<Person> {
  const { page, failures } = await openPage(browser, url, window);
  if (phone !== undefined) await signInAs(page, phone);
  const button = (name: string | RegExp) => present(page).getByRole('button', { name }).first();
  const text = (words: string | RegExp) => present(page).getByText(words).first();
  return {
    page,
    failures,
    button,
    text,
    field: (name) => present(page).getByLabel(name),
    link: (name) => present(page).getByRole('link', { name }).first(),
    dialog: (name) => page.getByRole('dialog', { name }),
    open: async (path, heading) => {
      await page.goto(path);
      await present(page).getByRole('heading', { level: 1, name: heading }).waitFor();
    },
    sees: async (...words) => {
      for (const some of words) await text(some).waitFor();
      await expectAccessible(page);
    },
    download: async (name) => {
      const saving = page.waitForEvent('download');
      await button(name).click();
      const saved = await saving;
      return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
    },
    choose: async (name, files) => {
      const chooser = page.waitForEvent('filechooser');
      await button(name).click();
      await (await chooser).setFiles([...files]);
    },
  };
}

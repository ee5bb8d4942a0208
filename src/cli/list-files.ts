import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { expandPattern } from './expand-pattern';
import { CommandError, EXIT, type Io } from './io';
import { isArticle } from './kinds';
import { summary } from './summary';

/**
 * Puts the articles of a folder, and of the folders in it, in the folder's place, and the files that a pattern matches in the pattern's.
 * Names are in the order of their code units, so that a folder gives the same list on every machine. What else lies in a folder is left
 * out, with a warning.
 *
 * @param warn is told of each folder in which something was left out
 * @throws CommandError with exit code 1 if a folder has no article or nothing matches a pattern, and 2 for an address of the web, which no run could read
 */
export async function listFiles(paths: readonly string[], warn: (message: string) => void): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const kind = path === '-' ? 'other' : await kindOf(path);
    if (kind === 'missing' && /^https?:\/\//i.test(path)) throw ofTheWeb(path);
    if (kind === 'folder') for (const article of await articlesIn(path, warn)) files.push(article);
    else files.push(...(kind === 'missing' ? await matching(path) : [path]));
  }
  return files;
}

const ofTheWeb = (address: string): CommandError =>
  new CommandError(
    EXIT.usage,
    `cannot read ${address}: relata loads nothing from the web; save the page first (curl -o page.html ADDRESS) and give the file`,
  );

/** Prints a warning about a file or folder, unless warnings are unwanted. */
export function warner(io: Io, quiet: boolean): (message: string) => void {
  return (message) => {
    if (!quiet) io.stderr.write(`relata: ${message}\n`);
  };
}

async function articlesIn(folder: string, warn: (message: string) => void): Promise<string[]> {
  const articles: string[] = [];
  const others: string[] = [];
  await walk(folder, async (name, path) => {
    const isRead = isArticle(name) && (await kindOf(path)) === 'file';
    (isRead ? articles : others).push(path);
  });
  if (articles.length === 0) throw new CommandError(EXIT.failure, `${folder}: there is no .txt, .md or .html file in this folder`);
  if (others.length > 0)
    warn(
      `${folder}: warning: left out ${summary(others.map((path) => relative(folder, path)))}; only articles (.txt, .md, .html) are read from a folder`,
    );
  return articles;
}

async function walk(folder: string, found: (name: string, path: string) => Promise<void>): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    // Hidden: of editors and version control, and the drafts of a run that was killed.
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    // A link to a folder is not followed: it may lead back.
    if (entry.isDirectory()) await walk(path, found);
    else await found(entry.name, path);
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new CommandError(EXIT.failure, `cannot read ${folder}: ${(cause as Error).message.replace(/, \w+ '.*$/s, '')}`, { cause });
  }
}

/** A file may have a name that looks like a pattern: it is taken for one only where there is no such file. */
async function matching(path: string): Promise<string[]> {
  const files = await expandPattern(path);
  // What is wrong with a file is said when it is read.
  if (!files) return [path];
  if (files.length === 0) throw new CommandError(EXIT.failure, `cannot read ${path}: no file matches it`);
  return files;
}

/** What stands at a path; of a link, what it leads to. A pipe that lies in a folder may never end. */
async function kindOf(path: string): Promise<'folder' | 'file' | 'other' | 'missing'> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch {
    return 'missing';
  }
}

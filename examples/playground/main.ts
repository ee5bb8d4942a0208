import articles from 'corpus';
import { mountViewer, type Viewer } from 'relata/view/client';
import { element } from './element';
import { hashOf, LONGEST_LINK, textOf } from './link';
import type { Reading } from './messages';
import { Reader } from './reader';
import { showSentences } from './sentences';

/** How long typing rests before the text is read, in milliseconds. */
const REST = 300;

const byId = (id: string): HTMLElement => document.getElementById(id)!;
const textarea = byId('text') as HTMLTextAreaElement;
const example = byId('example') as HTMLSelectElement;
const link = byId('link') as HTMLInputElement;
const panes = { viewer: byId('viewer'), sentences: byId('sentences') };
const result = panes.viewer.parentElement!;

const reader = new Reader({
  onReading: show,
  onError: (message) => say(message, 'error'),
});
let viewer: Viewer | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;

function say(message: string, state: 'reading' | 'error' | '' = ''): void {
  const status = byId('status');
  status.textContent = message;
  status.className = state;
  result.classList.toggle('stale', state !== '');
  result.setAttribute('aria-busy', String(state === 'reading'));
}

/** Has the text read, now or when the typing rests. */
function read(delay: number): void {
  clearTimeout(rest);
  hideLink();
  reader.forget();
  if (textarea.value.trim() === '') return clear();
  say('Reading…', 'reading');
  rest = setTimeout(() => reader.read(textarea.value), delay);
}

function clear(): void {
  viewer?.destroy();
  viewer = undefined;
  panes.viewer.replaceChildren();
  panes.sentences.replaceChildren();
  warn([]);
  say('There is no text yet.');
}

function show({ extraction, sentences, milliseconds }: Reading, text: string): void {
  const theme = panes.viewer.querySelector<HTMLElement>('.rv')?.dataset.theme;
  viewer?.destroy();
  viewer = mountViewer(panes.viewer, extraction, { text });
  // The theme that was chosen outlives the viewer in which it was.
  if (theme) panes.viewer.querySelector<HTMLElement>('.rv')!.dataset.theme = theme;
  showSentences(panes.sentences, text, sentences);
  warn(extraction.warnings.map(({ message }) => message));
  const { entities, relations } = extraction;
  say(`${entities.length} entities and ${relations.length} relations, read in ${Math.ceil(milliseconds)} ms.`);
}

function warn(messages: readonly string[]): void {
  byId('warnings').replaceChildren(...messages.map((message) => element('li', message)));
  byId('warnings').hidden = messages.length === 0;
}

function setText(text: string): void {
  textarea.value = text;
  textarea.scrollTop = 0;
  example.value = String(articles.findIndex((article) => normal(article.text) === normal(text)));
  read(0);
}

/** A textarea turns CR LF into LF. */
const normal = (text: string): string => text.replaceAll('\r\n', '\n');

async function share(): Promise<void> {
  const text = textarea.value;
  const hash = await hashOf(text);
  if (textarea.value !== text) return;
  const address = new URL(hash, location.href).href;
  const shared = byId('shared');
  if (address.length > LONGEST_LINK) {
    const count = (length: number): string => length.toLocaleString('en');
    shared.textContent = `The text is too long: its link would have ${count(address.length)} characters, and ${count(LONGEST_LINK)} are the most.`;
    return;
  }
  history.replaceState(null, '', hash);
  link.value = address;
  byId('link-field').hidden = false;
  try {
    await navigator.clipboard.writeText(address);
    shared.textContent = 'Copied.';
  } catch {
    // A page that is not served over HTTPS has no clipboard, and a reader may have forbidden it.
    link.select();
    shared.textContent = 'The link is below, ready to be copied.';
  }
}

function hideLink(): void {
  byId('shared').textContent = '';
  byId('link-field').hidden = true;
}

/** The text is no longer that of the address. */
function leaveLink(): void {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/** Takes the text of the address; gives whether it has one. */
async function openLink(): Promise<boolean> {
  try {
    const text = await textOf(location.hash);
    if (text !== undefined) setText(text);
    return text !== undefined;
  } catch (error) {
    say((error as Error).message, 'error');
    return true;
  }
}

function choosePane(chosen: keyof typeof panes): void {
  for (const name of ['viewer', 'sentences'] as const) {
    panes[name].hidden = name !== chosen;
    byId(`show-${name}`).setAttribute('aria-pressed', String(name === chosen));
  }
}

example.append(...[{ title: 'Your own text' }, ...articles].map(({ title }, i) => new Option(title, String(i - 1))));
example.addEventListener('change', () => {
  leaveLink();
  const article = articles[Number(example.value)];
  setText(article?.text ?? '');
  if (!article) textarea.focus();
});
textarea.addEventListener('input', () => {
  leaveLink();
  example.value = '-1';
  read(REST);
});
byId('share').addEventListener('click', () => void share());
byId('show-viewer').addEventListener('click', () => choosePane('viewer'));
byId('show-sentences').addEventListener('click', () => choosePane('sentences'));
addEventListener('hashchange', () => void openLink());
void openLink().then((isOpened) => {
  if (!isOpened) setText(articles[0].text);
});

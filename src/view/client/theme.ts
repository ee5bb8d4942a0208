import { fill, h, icon } from './dom';

const DARK = '(prefers-color-scheme: dark)';

/** Whether it is dark: as was chosen, or else as the system has it. */
const isDark = ({ dataset }: HTMLElement): boolean => (dataset.theme ? dataset.theme === 'dark' : matchMedia(DARK).matches);

/** Puts the colors of the theme on; due whenever `data-theme` was changed. */
export function applyTheme(root: HTMLElement): void {
  root.classList.toggle('rv-dark', isDark(root));
}

/** A button that turns light and dark over; to begin with it is as the system has it. */
export function themeButton(root: HTMLElement, onChange: () => void): HTMLElement {
  const system = matchMedia(DARK);
  const button = h('button', { type: 'button', class: 'rv-icon-button' });
  const draw = (): void => {
    applyTheme(root);
    fill(button, icon(isDark(root) ? 'sun' : 'moon'));
    button.setAttribute('aria-label', isDark(root) ? 'Light theme' : 'Dark theme');
    button.title = button.getAttribute('aria-label')!;
    onChange();
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark(root) ? 'light' : 'dark';
    draw();
  });
  system.addEventListener('change', draw);
  queueMicrotask(draw);
  return button;
}

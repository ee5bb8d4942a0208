import { fill, h, icon } from './dom';

/** A button that turns light and dark over; to begin with it is as the system has it. */
export function themeButton(root: HTMLElement, onChange: () => void): HTMLElement {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const button = h('button', { type: 'button', class: 'rv-icon-button' });
  const isDark = (): boolean => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const draw = (): void => {
    fill(button, icon(isDark() ? 'sun' : 'moon'));
    button.setAttribute('aria-label', isDark() ? 'Light theme' : 'Dark theme');
    button.title = button.getAttribute('aria-label')!;
    onChange();
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    draw();
  });
  system.addEventListener('change', draw);
  queueMicrotask(draw);
  return button;
}

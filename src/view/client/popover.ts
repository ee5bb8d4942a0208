import { h, icon, type IconName } from './dom';

/** A button that opens and closes a panel; Escape and a press elsewhere close it. */
export function popoverButton(label: string, name: IconName, panel: HTMLElement): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'rv-button', 'aria-expanded': 'false', 'aria-controls': panel.id },
    icon(name),
    h('span', { class: 'rv-button-label' }, label),
  );
  const wrapper = h('div', { class: 'rv-popover-anchor' }, button, panel);
  const toggle = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => toggle(panel.hidden));
  wrapper.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    toggle(false);
    button.focus();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!wrapper.contains(event.target as Node)) toggle(false);
  });
  wrapper.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !wrapper.contains(relatedTarget as Node)) toggle(false);
  });
  return wrapper;
}

import { isA } from '../../english';
import type { Reference } from '../references';

export const tellsOfTheStory = (noun: string): boolean => isA(noun, 'what things come to');

export const isShell = ({ noun }: Reference): boolean => isA(noun, 'shell noun');

/** Whether the phrase stands for what was just said as a whole. */
export const takesUpTheStory = ({ noun, determination, modifiers, number }: Reference): boolean =>
  number === 'singular' &&
  modifiers.length === 0 &&
  ((determination === 'demonstrative' && isA(noun, 'shell noun')) ||
    (determination === 'definite' && isA(noun, 'shell noun after an article')));

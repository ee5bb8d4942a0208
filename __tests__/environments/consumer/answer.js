// What every environment has to say alike.
import { extract } from 'relata';

import article from './article.cjs';

export const answer = () => JSON.stringify(extract(article));

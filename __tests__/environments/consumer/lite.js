// A page's program that loads its models from the URL that it is told.
import { extract, loadModels } from 'relata/lite';

import article from './article.cjs';

async function main() {
  await loadModels(process.argv[2]);
  console.log(JSON.stringify(extract(article)));
}

void main();

// For what asks rooms and not the library's own functions, tests and bundles of the source: says where weights come from, as src/index.ts does.
import { bundledWeights } from '../src/weights/bundled';
import { provideWeights } from '../src/weights/provided';

provideWeights(bundledWeights);

// tsup's own `clean` runs once for each config of an array and deletes what the others have already written.
import { rmSync } from 'node:fs';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });

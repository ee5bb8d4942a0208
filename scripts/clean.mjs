// Empties dist/ before a build: tsup's own `clean` leaves old .d.ts files, which would be published.
import { rmSync } from 'node:fs';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });

import { importSource } from '../../scripts/import-source';
const m: any = await importSource(new URL('c.ts', import.meta.url));
m.go();

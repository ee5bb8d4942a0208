import { importSource } from '../../scripts/import-source';
const m: any = await importSource(new URL('e.ts', import.meta.url));
m.go();

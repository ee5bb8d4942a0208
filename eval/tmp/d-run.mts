import { importSource } from '../../scripts/import-source';
const m: any = await importSource(new URL('d.ts', import.meta.url));
m.go();

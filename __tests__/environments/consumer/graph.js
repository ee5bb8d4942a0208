// A page's program that draws what a worker has extracted: it reads no text.
import { toGraph } from 'relata';

const extraction = { schema: 'relata/2', document: { id: 'd', length: 0, sentences: 0 }, entities: [], relations: [], warnings: [] };
console.log(toGraph(extraction).order);

export { openStore, type StoreOptions } from './open';
export type {
  Correction,
  DocumentToStore,
  FindOptions,
  Forgotten,
  Limit,
  NeighbourOptions,
  PathOptions,
  SearchOptions,
  Store,
  StoreSize,
  TopOptions,
} from './store';
export type { Driver } from './driver';
export type { DocumentDetails } from './writer';
export type { EntityName, Neighbour, Passage, Path, StoredDocument, StoredEntity, StoredRelation } from './rows';
export type { Period, Where } from './where';

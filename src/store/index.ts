export { openStore, type StoreOptions } from './open';
export type {
  DocumentInStore,
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
export type { Correction, MergeCorrection, SplitCorrection, WrongCorrection } from './corrections';
export type { Driver } from './driver';
export type { DocumentDetails } from './details';
export type { EntityName, Neighbour, Passage, Path, StoredDocument, StoredEntity, StoredRelation } from './rows';
export type { Period, Where } from './where';
export type { Time } from '../document/day-of';

export { openStore, type StoreOptions } from './open';
export type {
  Correction,
  DocumentInStore,
  DocumentToStore,
  FindOptions,
  Forgotten,
  Limit,
  MergeCorrection,
  NeighbourOptions,
  PathOptions,
  SearchOptions,
  SplitCorrection,
  Store,
  StoreSize,
  TopOptions,
  WrongCorrection,
} from './store';
export type { Driver } from './driver';
export type { DocumentDetails } from './details';
export type { EntityName, Neighbour, Passage, Path, StoredDocument, StoredEntity, StoredRelation } from './rows';
export type { Period, Where } from './where';

/** The types that a name can have. */
export const NAME_TYPES = ['person', 'organization', 'place', 'facility', 'product', 'event', 'law', 'work', 'group'] as const;
export type NameType = (typeof NAME_TYPES)[number];

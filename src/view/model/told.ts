import type { Descriptions } from './drawn';
import type { ScopeEntity } from './scope';

/** What is told of an entity where it is pointed at: "Ann Lee (person)", and below it what it is besides, "interior minister". */
export function told({ id, name, type }: Pick<ScopeEntity, 'id' | 'name' | 'type'>, descriptions: Descriptions): string {
  return [`${name} (${type})`, ...(descriptions.get(id) ?? [])].join('\n');
}

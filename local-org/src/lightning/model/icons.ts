/** Icons of objects: the usual ones for standard objects, the tab's motif for custom ones. */
import type { OrgMetadata } from '../../metadata/types.ts';
import { FALLBACK_ICON, OBJECT_DEFAULTS } from './defaults.ts';

export function objectIcon(metadata: OrgMetadata, object: string): string {
  const standard = OBJECT_DEFAULTS[object]?.icon;
  if (standard) return standard;
  const motif = metadata.tabs.get(object.toLowerCase())?.motif;
  const custom = /^(Custom\d+)/.exec(motif ?? '')?.[1].toLowerCase();
  return custom ? `custom:${custom}` : FALLBACK_ICON;
}

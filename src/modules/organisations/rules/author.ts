import type { Actor } from '#platform/database/index.ts'
import type { Edit } from '../lineage.ts'

/** The name under which history shows an edit: who ordered it, with whom they acted for. */
export function authorOf(actor: Actor, edit: Edit): string {
  if (edit.orderedBy) return edit.orderedBy.name
  if (actor.kind === 'visitor') return ''
  if (actor.kind === 'system') return actor.name
  return actor.actingFor ? `${actor.name} (${actor.actingFor.name})` : actor.name
}

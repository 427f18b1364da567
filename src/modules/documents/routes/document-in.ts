import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'

/** The id in the address, or 404: a text that is no id names nothing. */
export function idIn<Kind extends string = 'document'>(visit: Visit, name = 'id'): Id<Kind> {
  const value = visit.param(name)
  return isId(value) ? (value as Id<Kind>) : refuse(404, reason('documents.unknown'))
}

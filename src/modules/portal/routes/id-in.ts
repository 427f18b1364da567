import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'

/** The id that a part of the path names; refuses where it is none (404). */
export const idIn = <Kind extends string>(visit: Visit, name: string): Id<Kind> => {
  const id = visit.param(name)
  return isId(id) ? (id as Id<Kind>) : refuse(404, reason('portal.no-such-article'))
}

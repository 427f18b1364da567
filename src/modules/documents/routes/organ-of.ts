import { findAuthority } from '#modules/organisations/index.ts'
import type { Visit } from '#platform/web/index.ts'

/** The name of the authority in whose walls the visit is. */
export async function organOf(visit: Visit): Promise<string> {
  const { actor } = visit
  if (actor.kind !== 'person') return ''
  return (await visit.read((reader) => findAuthority(reader, actor.authorityId)))?.name ?? ''
}

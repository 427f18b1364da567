import { getAuthority } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { authorityOf } from '../../store/person.ts'

/** The name under which the papers of the reader's authority leave. */
export async function ownName(reader: Reader): Promise<string> {
  return (await getAuthority(reader, authorityOf(reader.actor))).name
}

import type { Reader } from '#platform/database/index.ts'
import { searchOrganisations } from '../store/search.ts'
import { urls } from '../urls.ts'

/** What the command palette finds for a typed text: authorities and units of today. */
export async function findOrganisations(
  reader: Reader,
  text: string,
): Promise<{ href: string; label: string; hint: string }[]> {
  const found = await searchOrganisations(reader, text)
  return found.map(({ type, id, name, placeName }) => ({
    href: type === 'unit' ? urls.unit({ id }) : urls.authority({ id }),
    label: name,
    hint: placeName,
  }))
}

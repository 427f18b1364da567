import type { Id } from '#kit/ids.ts'
import { listAuthorities, listVillages } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Option } from '#platform/ui/index.ts'
import type { Place } from '../alert.ts'

type Choice = Option & { readonly place: Place }

/** The places that an authority may name in an alert: the communes below it, or its own villages. */
export async function listChoices(reader: Reader, authorityId: Id<'authority'>): Promise<Choice[]> {
  const all = await listAuthorities(reader)
  const own = all.find(({ id }) => id === authorityId)
  const communes = all.filter(({ parentId, level }) => parentId === authorityId && level === 'commune')
  if (communes.length > 0 || !own)
    return communes.map(({ id, placeName }) => ({
      value: id,
      label: placeName,
      place: { placeId: id, name: placeName, village: '' },
    }))
  return (await listVillages(reader, authorityId)).map(({ name }) => ({
    value: `thon:${name}`,
    label: name,
    place: { placeId: authorityId, name: own.placeName, village: name },
  }))
}

/** The value of a place in the form. */
export const choiceOf = ({ placeId, village }: Place): string =>
  village === '' ? placeId : `thon:${village}`

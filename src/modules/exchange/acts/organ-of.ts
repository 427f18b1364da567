import { getAuthority } from '#modules/organisations/index.ts'
import type { Organ } from '#kit/edxml/index.ts'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { findOwnCode } from '../store/find-route.ts'

/** An organ of which nothing but code and name is known. */
export const namedOrgan = (organId: string, name: string): Organ => ({
  organId,
  inCharge: '',
  name,
  address: '',
  email: '',
  telephone: '',
  fax: '',
  website: '',
})

/** What is optional in a packet is left out where it is longer than the standard allows (QCVN 102, From). */
const fitting = (text: string | undefined, most: number) => (text && [...text].length <= most ? text : '')

/** An authority of this instance as packets name it; refuses (422) one that has no identification code today. */
export async function organOf(reader: Reader, authorityId: Id<'authority'>): Promise<Organ> {
  const code = await findOwnCode(reader, authorityId)
  const { name, contacts, parentId } = await getAuthority(reader, authorityId)
  if (!code) return refuse(422, reason('exchange.no-own-code', { name }))
  const parent = parentId ? await getAuthority(reader, parentId) : undefined
  return {
    ...namedOrgan(code, name),
    inCharge: fitting(parent?.name, 200),
    address: fitting(contacts.address, 250),
    email: fitting(contacts.email, 100),
    telephone: fitting(contacts.phone, 20),
    fax: fitting(contacts.fax, 20),
    website: fitting(contacts.website, 100),
  }
}

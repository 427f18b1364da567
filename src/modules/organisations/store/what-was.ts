import type { Reader } from '#platform/database/index.ts'
import type { Authority, AuthorityId } from '../authority.ts'
import type { Code, CodeScheme } from '../code.ts'
import { findAuthority } from './authorities.ts'
import { findCode, listCodes } from './codes.ts'

/** What an authority was on a day: its names, its parent then, and the codes that it carried then. */
export type Past = {
  readonly authority: Authority
  readonly parent: Authority | undefined
  readonly codes: readonly Code[]
}

const lived = ({ validFrom, validTo }: Authority, day: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(validFrom, day) <= 0 &&
  (!validTo || Temporal.PlainDate.compare(day, validTo) <= 0)

/** What the authority was on that day; undefined when it was unknown, not yet born or already ended. */
export async function findPast(
  reader: Reader,
  id: AuthorityId,
  day: Temporal.PlainDate,
): Promise<Past | undefined> {
  const authority = await findAuthority(reader, id, day)
  if (!authority || !lived(authority, day)) return undefined
  const parent = authority.parentId ? await findAuthority(reader, authority.parentId, day) : undefined
  const codes = (await listCodes(reader, id, day)).filter(({ unitId }) => unitId === null)
  return { authority, parent, codes }
}

/** The authority that a code meant on a day; another day may give another one, or none. */
export async function findAuthorityByCode(
  reader: Reader,
  scheme: CodeScheme,
  code: string,
  day = reader.today,
): Promise<Authority | undefined> {
  const meaning = await findCode(reader, scheme, code, day)
  return meaning && findAuthority(reader, meaning.authorityId, day)
}

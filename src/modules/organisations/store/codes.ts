import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { Code, CodeScheme } from '../code.ts'

function codes({ db }: Reader) {
  return db
    .selectFrom('organisations.codes')
    .select(['scheme', 'code', 'authority_id as authorityId', 'unit_id as unitId', 'sample'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
}

function codesOn(reader: Reader, day: Temporal.PlainDate) {
  return codes(reader)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
}

/** What a code meant on a day: the same code may have meant another authority on another. */
export async function findCode(
  reader: Reader,
  scheme: CodeScheme,
  code: string,
  day = reader.today,
): Promise<Code | undefined> {
  return codesOn(reader, day).where('scheme', '=', scheme).where('code', '=', code).executeTakeFirst()
}

/** Every meaning that a code ever had, the oldest first. */
export async function listMeanings(reader: Reader, scheme: CodeScheme, code: string): Promise<Code[]> {
  return codes(reader).where('scheme', '=', scheme).where('code', '=', code).orderBy('valid_from').execute()
}

/** Codes of an authority and its units that held on the day. */
export async function listCodes(
  reader: Reader,
  authorityId: AuthorityId,
  day = reader.today,
): Promise<Code[]> {
  return codesOn(reader, day)
    .where('authority_id', '=', authorityId)
    .orderBy('scheme')
    .orderBy('code')
    .execute()
}

/** Every meaning of every code, for previews of what reaches over many authorities. */
export async function listAllCodes(reader: Reader): Promise<Code[]> {
  return codes(reader).orderBy('scheme').orderBy('code').orderBy('valid_from').execute()
}

/** Writes what a code means from a day on; the database refuses a second meaning on one day. */
export async function insertCode({ db }: Tx, code: Code): Promise<void> {
  await db
    .insertInto('organisations.codes')
    .values({
      id: newId(),
      authority_id: code.authorityId,
      unit_id: code.unitId,
      scheme: code.scheme,
      code: code.code,
      valid_from: code.validFrom,
      valid_to: code.validTo,
      sample: code.sample,
    })
    .execute()
}

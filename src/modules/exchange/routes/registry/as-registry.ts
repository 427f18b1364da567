import { isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { maySeeExchange } from '../../rules/access.ts'

/** Reads the packets of the visitor's authority, behind its wall, where the visitor may see them. */
export async function readAsRegistry<Result>(
  visit: Visit,
  read: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  permit(maySeeExchange(visit.actor))
  return visit.read(read)
}

/** The id that the address names; what is none, and what another authority has, is not there. */
export async function readNamed<Id extends string, Found>(
  visit: Visit,
  find: (reader: Reader, id: Id) => Promise<Found | undefined>,
): Promise<Found> {
  const id = visit.param('id')
  return readAsRegistry(visit, async (reader) => {
    const found = isId(id) ? await find(reader, id as string as Id) : undefined
    return found ?? refuse(404, reason('exchange.no-such-arrival'))
  })
}

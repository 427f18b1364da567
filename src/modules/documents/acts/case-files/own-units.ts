import { listUnits, type Unit } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { authorityOf } from '../../store/person.ts'

/** The units of the actor's authority, any of which may keep a file. */
export const ownUnits = (reader: Reader): Promise<Unit[]> => listUnits(reader, authorityOf(reader.actor))

import { type Id, newId } from '#kit/ids.ts'
import type { DocumentId } from '#modules/documents/index.ts'
import { createAccount, givePosition } from '#modules/identity/index.ts'
import { createPosition, createUnit, type PositionKind } from '#modules/organisations/index.ts'
import { openRegister } from '#modules/registers/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import type { Instance } from './instance.ts'

const origin = { requestId: 'test', channel: 'web' } as const
const validFrom = Temporal.PlainDate.from('2020-01-01')

/** Somebody of an authority, and how they act. */
export type Person = {
  readonly id: Id<'account'>
  act<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
}

/** Gives an instance's authority a unit of three, who take an arrived paper to its end. */
export async function staffed(instance: Instance) {
  const { authorityId } = instance.organs[0]!
  const unitId = newId<'unit'>()
  const unit = { id: unitId, authorityId, kind: 'office' as const, name: 'Văn phòng', abbreviation: 'VP', validFrom } // prettier-ignore
  await instance.act(authorityId, createUnit, { reason: 'test', unit })
  const person = async (kind: PositionKind, role: string): Promise<Person> => {
    const positionId = newId<'position'>()
    const position = { id: positionId, unitId, title: kind, kind, validFrom }
    await instance.act(authorityId, createPosition, { reason: 'test', position })
    const name = `Hồ ${kind}`
    const account = { authorityId, kind: 'person' as const, username: kind, displayName: name }
    const id = await instance.act(authorityId, createAccount, account)
    await instance.act(authorityId, givePosition, { accountId: id, positionId })
    const actor: Actor = {
      kind: 'person',
      accountId: id,
      name,
      authorityId,
      unitId,
      positionId,
      roles: [role],
    }
    return { id, act: (act, input) => instance.transactor.act({ actor, origin }, act, input) }
  }
  const clerk = await person('clerk', 'clerk')
  const { register } = await clerk.act(openRegister, { kind: 'incoming', name: 'Sổ văn bản đến' })
  return {
    unitId,
    registerId: register.id,
    clerk,
    chair: await person('chair', 'leader'),
    specialist: await person('specialist', 'specialist'),
  }
}

/** A paper as the owner of the database sees it. */
export type PaperSeen = {
  readonly id: DocumentId
  readonly state: string
  readonly abstract: string
  readonly files: readonly string[]
}

/** Papers that came with this reference, in their order, each with the names of its files. */
export async function papersOf({ owner }: Instance, reference: string): Promise<PaperSeen[]> {
  const { rows } = await owner.query<PaperSeen>(
    `SELECT d.id, d.state, d.abstract, array(SELECT f.name FROM documents.versions v JOIN files.files f ON f.id = v.file_id
         WHERE v.document_id = d.id ORDER BY f.name) AS files
       FROM documents.documents d WHERE d.reference = $1 AND d.direction = 'incoming' ORDER BY d.arrived_at, d.id`,
    [reference],
  )
  return rows
}

/** What became of the packets that an instance received of this document, in the order in which they came. */
export async function arrivalsOf({ owner }: Instance, documentId: string): Promise<string[]> {
  const { rows } = await owner.query<{ seen: string }>(
    `SELECT coalesce(business, kind) || ' ' || state AS seen FROM exchange.arrivals WHERE document_id = $1 AND kind = 'document' ORDER BY received_at, id`,
    [documentId],
  )
  return rows.map(({ seen }) => seen)
}

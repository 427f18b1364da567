import { createHash } from 'node:crypto'
import { type Id, newId } from '#kit/ids.ts'
import { createAccount, givePosition } from '#modules/identity/index.ts'
import {
  createAuthority,
  createPosition,
  createUnit,
  type PositionKind,
} from '#modules/organisations/index.ts'
import { openRegister } from '#modules/registers/index.ts'
import type { Act, Actor, Reader } from '#platform/database/index.ts'
import type { Kept } from '#platform/files/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'

const origin = { requestId: 'test', channel: 'web' } as const
const edit = { reason: 'test' } as const
const validFrom = new Temporal.PlainDate(2000, 1, 1)

/** Somebody of the office, and how they act and read. */
export type Worker = {
  readonly id: Id<'account'>
  readonly name: string
  readonly actor: Actor
  act<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
}

/** An authority with an office, two departments and a section that nobody heads; its people and its registers. */
export type Office = {
  readonly authorityId: Id<'authority'>
  readonly units: Readonly<Record<'leadership' | 'office' | 'finance' | 'culture' | 'land', Id<'unit'>>>
  readonly people: Readonly<
    Record<
      | 'chair'
      | 'vice'
      | 'clerk'
      | 'officeHead'
      | 'financeHead'
      | 'financeOfficer'
      | 'financeOther'
      | 'cultureHead'
      | 'landOfficer',
      Worker
    >
  >
  readonly incomingRegister: Id<'register'>
  readonly outgoingRegister: Id<'register'>
}

const posts = {
  chair: ['leadership', 'chair', 'Chủ tịch'],
  vice: ['leadership', 'vice-chair', 'Phó Chủ tịch'],
  clerk: ['office', 'clerk', 'Văn thư'],
  officeHead: ['office', 'office-deputy', 'Phó Chánh Văn phòng'],
  financeHead: ['finance', 'head', 'Trưởng phòng Tài chính - Kế hoạch'],
  financeOfficer: ['finance', 'specialist', 'Chuyên viên'],
  financeOther: ['finance', 'specialist', 'Chuyên viên'],
  cultureHead: ['culture', 'head', 'Trưởng phòng Văn hóa và Thông tin'],
  landOfficer: ['land', 'specialist', 'Công chức địa chính'],
} as const satisfies Record<string, readonly [string, PositionKind, string]>

const rolesOf: Partial<Record<PositionKind, readonly string[]>> = {
  chair: ['leader'],
  'vice-chair': ['leader'],
  'office-deputy': ['unit-head'],
  head: ['unit-head'],
  clerk: ['clerk'],
  specialist: ['specialist'],
}

/** An identification code that follows from a slug. */
function sampleCode(slug: string): string {
  const sum = [...slug].reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 10_000, 7)
  return `H50.X${String(Math.floor(sum / 100)).padStart(2, '0')}.X${String(sum % 100).padStart(2, '0')}`
}

/** Builds an office of its own through acts; `slug` tells it from others of the same database. */
export async function someOffice({ transactor }: TestDatabase, slug = 'huyen'): Promise<Office> {
  const authorityId = newId<'authority'>()
  const system: Actor = { kind: 'system', name: 'test', authorityId }
  const bySystem = <Input, Result>(act: Act<Input, Result>, input: Input) =>
    transactor.act({ actor: system, origin }, act, input)
  await bySystem(createAuthority, {
    ...edit,
    authority: {
      id: authorityId,
      level: 'district',
      kind: 'people-committee',
      slug,
      hosted: true,
      validFrom,
      name: `Ủy ban nhân dân ${slug}`,
      placeName: slug,
      abbreviation: 'UBND',
      parentId: null,
      codes: [{ scheme: 'qd20', code: sampleCode(slug) }],
    },
  })
  const unit = async (name: string, kind: 'leadership' | 'office' | 'department', abbreviation: string) => {
    const id = newId<'unit'>()
    await bySystem(createUnit, { ...edit, unit: { id, authorityId, kind, name, abbreviation, validFrom } })
    return id
  }
  const units = {
    leadership: await unit('Lãnh đạo', 'leadership', ''),
    office: await unit('Văn phòng', 'office', 'VP'),
    finance: await unit('Phòng Tài chính - Kế hoạch', 'department', 'TCKH'),
    culture: await unit('Phòng Văn hóa và Thông tin', 'department', 'VHTT'),
    land: await unit('Địa chính - Xây dựng', 'department', 'ĐC'),
  }
  const people: Partial<Record<keyof typeof posts, Worker>> = {}
  for (const [key, [unitName, kind, title]] of Object.entries(posts)) {
    const name = `Hồ ${key}`
    const unitId = units[unitName]
    const positionId = newId<'position'>()
    await bySystem(createPosition, { ...edit, position: { id: positionId, unitId, title, kind, validFrom } })
    const id = await bySystem(createAccount, {
      authorityId,
      kind: 'person',
      username: `${key.toLowerCase()}.${slug}`,
      displayName: name,
    })
    await bySystem(givePosition, { accountId: id, positionId })
    const roles = rolesOf[kind] ?? []
    const actor: Actor = { kind: 'person', accountId: id, name, authorityId, unitId, positionId, roles }
    people[key as keyof typeof posts] = {
      id,
      name,
      actor,
      act: (act, input) => transactor.act({ actor, origin }, act, input),
      read: (read) => transactor.read(actor, read),
    }
  }
  const whole = people as Office['people']
  const incoming = await whole.clerk.act(openRegister, { kind: 'incoming', name: 'Sổ văn bản đến' })
  const outgoing = await whole.clerk.act(openRegister, { kind: 'outgoing', name: 'Sổ văn bản đi' })
  return {
    authorityId,
    units,
    people: whole,
    incomingRegister: incoming.register.id,
    outgoingRegister: outgoing.register.id,
  }
}

/** A file that is in the ledger, as if it had been kept; its bytes are its name. */
export async function someFile({ owner }: TestDatabase, name = 'cong-van.pdf'): Promise<Kept> {
  const hash = createHash('sha256').update(name).digest('hex') as Kept['hash']
  await owner.query(
    'INSERT INTO files.blobs (hash, size, kept_at) VALUES ($1, 10, now()) ON CONFLICT DO NOTHING',
    [hash],
  )
  return { hash, size: 10, kind: 'pdf', type: 'application/pdf', traits: [], name }
}

import { listColleagues } from '#modules/identity/index.ts'
import { type Authority, listAuthorities, listUnits, type Unit } from '#modules/organisations/index.ts'
import { listRegisters, type Register } from '#modules/registers/index.ts'
import type { Actor } from '#platform/database/index.ts'
import type { Stage } from './stage.ts'

export type Person = Extract<Actor, { kind: 'person' }> & { readonly title: string }

/** A unit of the story with those who head it and those who work in it. */
export type Department = {
  readonly unit: Unit
  readonly heads: readonly Person[]
  readonly staff: readonly Person[]
}

/** Everybody of one authority who plays a part, and its registers. */
export type Cast = {
  readonly authority: Authority
  readonly chair: Person
  readonly vices: readonly Person[]
  readonly clerks: readonly Person[]
  readonly departments: readonly Department[]
  readonly registers: readonly Register[]
}

const krong = { kind: 'system', name: 'Dữ liệu mẫu' } as const

/** The people and the registers of an authority as they stand at the stage's time. */
async function castOf(stage: Pick<Stage, 'read'>, authority: Authority): Promise<Cast> {
  const { people, units } = await stage.read({ ...krong, authorityId: authority.id }, async (reader) => ({
    people: await listColleagues(reader),
    units: await listUnits(reader, authority.id),
  }))
  const persons = people.map(({ id, name, title, unitId, roles }): Person => ({
    kind: 'person',
    accountId: id,
    name,
    title,
    authorityId: authority.id,
    unitId,
    roles,
  }))
  const leadership = units.find(({ kind }) => kind === 'leadership')
  const [chair, ...vices] = persons.filter(({ unitId }) => unitId === leadership?.id)
  if (!chair) throw new Error(`nobody leads ${authority.name}`)
  return {
    authority,
    chair,
    vices,
    clerks: persons.filter(({ roles }) => roles.includes('clerk')),
    departments: units.map((unit) => {
      const members = persons.filter(({ unitId }) => unitId === unit.id)
      return {
        unit,
        heads: members.filter(({ roles }) => roles.includes('unit-head')),
        staff: members.filter(({ roles }) => roles.includes('specialist')),
      }
    }),
    registers: await stage.read(chair, (reader) => listRegisters(reader)),
  }
}

/** The committees of the demo, the district first. */
export async function castsOf(stage: Pick<Stage, 'read'>): Promise<Cast[]> {
  const all = await stage.read(krong, (reader) => listAuthorities(reader, { hosted: true }))
  const committees = all.filter(({ kind }) => kind === 'people-committee')
  const rank = ({ level }: Authority) => (level === 'district' ? 0 : 1)
  const casts: Cast[] = []
  for (const authority of committees.toSorted((a, b) => rank(a) - rank(b)))
    casts.push(await castOf(stage, authority))
  return casts
}

/** The department of a cast by its abbreviation; the first one where it has none such. */
export const department = ({ departments }: Cast, abbreviation: string): Department =>
  departments.find(({ unit }) => unit.abbreviation === abbreviation) ??
  departments.find(({ staff }) => staff.length > 0)!

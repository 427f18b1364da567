import { type Id, newId } from '#kit/ids.ts'
import { createAccount } from '#modules/identity/index.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import type { Act, Actor, Reader } from '#platform/database/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'

export type Hearer = {
  readonly id: Id<'account'>
  readonly actor: Actor
  act<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
}

const origin = { requestId: 'test', channel: 'web' } as const

/** An authority with so many people, each with an e-mail address, and Krông itself at work in it. */
export async function somePeople({ transactor }: TestDatabase, count: number, slug = 'huyen') {
  const authorityId = newId<'authority'>()
  const system: Actor = { kind: 'system', name: 'test', authorityId }
  const bySystem = <Input, Result>(act: Act<Input, Result>, input: Input) =>
    transactor.act({ actor: system, origin }, act, input)
  await bySystem(createAuthority, {
    reason: 'test',
    authority: {
      id: authorityId,
      level: 'district',
      kind: 'people-committee',
      slug,
      hosted: true,
      validFrom: new Temporal.PlainDate(2000, 1, 1),
      name: `Ủy ban nhân dân ${slug}`,
      placeName: slug,
      abbreviation: 'UBND',
      parentId: null,
    },
  })
  const people: Hearer[] = []
  for (let at = 0; at < count; at++) {
    const name = `Hồ Thị ${at}`
    const id = await bySystem(createAccount, {
      authorityId,
      kind: 'person',
      username: `nguoi${at}.${slug}`,
      displayName: name,
      email: `nguoi${at}@${slug}.example`,
    })
    const actor: Actor = { kind: 'person', accountId: id, name, authorityId, roles: [] }
    people.push({
      id,
      actor,
      act: (act, input) => transactor.act({ actor, origin }, act, input),
      read: (read) => transactor.read(actor, read),
    })
  }
  return { authorityId, people, bySystem }
}

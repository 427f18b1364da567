import { type Id, newId } from '#kit/ids.ts'
import type { Act, Actor, Transactor } from '#platform/database/index.ts'
import type { Book, BookKind, Register } from '../book.ts'
import { openRegister } from '../acts/open-register.ts'

const origin = { requestId: 'test', channel: 'web' } as const

/** A clerk of an authority, for tests of this module. */
export function clerkOf(authorityId: Id<'authority'>, ...roles: string[]): Actor {
  const name = 'Hồ Thị Mai'
  return {
    kind: 'person',
    accountId: newId(),
    name,
    authorityId,
    roles: roles.length > 0 ? roles : ['clerk'],
  }
}

/** Acts as somebody, for tests of this module. */
export function actingAs(transactor: Transactor, actor: Actor) {
  return <Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result> =>
    transactor.act({ actor, origin }, act, input)
}

/** An authority of its own with one register and this year's book. */
export async function someOffice(
  transactor: Transactor,
  kind: BookKind = 'outgoing',
): Promise<{ clerk: Actor; act: ReturnType<typeof actingAs>; register: Register; book: Book }> {
  const clerk = clerkOf(newId())
  const act = actingAs(transactor, clerk)
  const { register, book } = await act(openRegister, { kind, name: 'Sổ đăng ký văn bản đi' })
  return { clerk, act, register, book }
}

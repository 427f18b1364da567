import type { Act, Actor, Origin, Reader, Transactor } from '#platform/database/index.ts'

/** How sign-in reaches the database before anybody is somebody: as Krông itself, in short transactions around slow hashing. */
export type Door = {
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
  act<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
}

/** A door on a transactor; the web room makes its own from a visit. */
export function doorOf(transactor: Transactor, origin: Origin, name = 'sign-in'): Door {
  const actor: Actor = { kind: 'system', name }
  return {
    read: (read) => transactor.read(actor, read),
    act: (act, input) => transactor.act({ actor, origin }, act, input),
  }
}

import { isInputFault, type Reader, type Transactor } from '#platform/database/index.ts'

/** Reads the answers of several questions in one statement, in their order. */
export type ReadMany<Asked, Found> = (reader: Reader, asked: readonly Asked[]) => Promise<readonly Found[]>

/** Asks what everybody may read, together with what other requests ask in the same turn of the event loop. */
export type GatheredReads = <Asked, Found>(readMany: ReadMany<Asked, Found>, asked: Asked) => Promise<Found>

type Waiting = {
  readonly asked: unknown
  readonly resolve: (found: unknown) => void
  readonly reject: (fault: unknown) => void
}

/** So many questions stand in one statement at most. */
const mostTogether = 50

/** Makes an empty gathering: a question that spoils the statement of all is answered alone, so that it harms no other. */
export function createGatheredReads(transactor: Transactor): GatheredReads {
  const gathered = new Map<ReadMany<never, unknown>, Waiting[]>()

  async function ask(readMany: ReadMany<never, unknown>, waiting: readonly Waiting[]): Promise<void> {
    try {
      const all = waiting.map(({ asked }) => asked) as never[]
      const found = await transactor.read({ kind: 'visitor' }, (reader) => readMany(reader, all))
      for (const [at, { resolve }] of waiting.entries()) resolve(found[at])
    } catch (fault) {
      const alone = waiting.length > 1 && isInputFault(fault)
      for (const one of waiting)
        if (alone) void ask(readMany, [one])
        else one.reject(fault)
    }
  }

  return <Asked, Found>(readMany: ReadMany<Asked, Found>, asked: Asked) =>
    new Promise<Found>((resolve, reject) => {
      const waiting = gathered.getOrInsertComputed(readMany, () => {
        setImmediate(() => {
          const all = gathered.get(readMany)!
          gathered.delete(readMany)
          for (let at = 0; at < all.length; at += mostTogether)
            void ask(readMany, all.slice(at, at + mostTogether))
        })
        return []
      })
      waiting.push({ asked, resolve: resolve as (found: unknown) => void, reject })
    })
}

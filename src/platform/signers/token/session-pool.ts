import { ck, type Cryptoki } from './cryptoki.ts'

/** Sessions of one token: each is used by one operation at a time, because C_SignInit and C_Sign belong together. */
export type SessionPool = {
  use<Result>(work: (session: Buffer) => Promise<Result>): Promise<Result>
}

/** Opens sessions as they are needed, at most so many; `first` is open already and keeps the login for all of them. */
export function sessionPool(module: Cryptoki, slot: Buffer, first: Buffer, most: number): SessionPool {
  const free = [first]
  const waiting: (() => void)[] = []
  let open = 1
  let limit = most

  async function take(): Promise<Buffer> {
    for (;;) {
      const session = free.pop()
      if (session) return session
      if (open < limit) {
        try {
          const session = module.C_OpenSession(slot, ck.serialSession)
          open++
          return session
        } catch {
          // Some tokens know fewer sessions than were asked for; what fails for another reason fails again in one that is open.
          limit = open
        }
      }
      await new Promise<void>((turn) => waiting.push(turn))
    }
  }

  return {
    async use(work) {
      const session = await take()
      try {
        return await work(session)
      } finally {
        free.push(session)
        waiting.shift()?.()
      }
    },
  }
}

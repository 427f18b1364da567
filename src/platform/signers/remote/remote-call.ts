import type { z } from 'zod'
import { SignerUnavailable } from '#kit/cms/index.ts'
import { postRemote, unavailable } from './post-remote.ts'
import { authorizeBy } from './remote-access.ts'
import type { RemoteAddress } from './remote-address.ts'

/** One call of the API, its answer read; a token that is refused is replaced once where that is harmless. */
export type Call = <Shape extends z.ZodType>(
  name: string,
  question: object,
  shape: Shape,
) => Promise<z.output<Shape>>

/** What spends neither an attempt at the PIN nor an activation. */
const mayRepeat = new Set(['info', 'credentials/list', 'credentials/info'])

/** The calls to one service. */
export function callsTo(address: RemoteAddress): Call {
  const authorize = authorizeBy(address)
  const post = async (name: string, question: object, anew: boolean) =>
    postRemote(`${address.url}/${name}`, address, {
      body: JSON.stringify(question),
      contentType: 'application/json',
      authorization: await authorize(anew),
    })
  let stale = false
  return async (name, question, shape) => {
    const anew = stale
    stale = false
    const answer = await post(name, question, anew).catch((fault: unknown) => {
      const denied = fault instanceof SignerUnavailable && fault.code === 'remote-access-denied'
      stale = denied
      if (!denied || address.access.kind === 'bearer' || !mayRepeat.has(name)) throw fault
      stale = false
      return post(name, question, true)
    })
    const read = shape.safeParse(answer)
    if (!read.success) throw unavailable('remote-answer-wrong', read.error)
    return read.data
  }
}

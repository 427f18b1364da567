import { caller } from '../../journeys/caller.ts'
import type { Form } from './forms-in.ts'

type Body = URLSearchParams | FormData

/** A form's body as its encoding says. */
export function bodyOf(
  { multipart }: Pick<Form, 'multipart'>,
  fields: readonly (readonly [string, string])[],
): Body {
  if (!multipart) return new URLSearchParams(fields.map(([name, value]) => [name, value]))
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return body
}

const closed = (fault: unknown) => (fault as { cause?: { code?: string } }).cause?.code === 'UND_ERR_SOCKET'

/** Asks once more where the connection that was kept had been closed meanwhile, as browsers do. */
const onceMore =
  <Told extends unknown[]>(ask: (...told: Told) => Promise<Response>) =>
  async (...told: Told): Promise<Response> => {
    try {
      return await ask(...told)
    } catch (fault) {
      if (!closed(fault)) throw fault
      return ask(...told)
    }
  }

let addresses = 0

/** A stranger at an address of their own, as the trusted proxy tells it. */
export function stranger(url: string) {
  const at = ++addresses
  const somebody = caller(url, { 'x-forwarded-for': `198.18.${(at >> 8) & 255}.${at & 255}` })
  return {
    ...somebody,
    get: onceMore(somebody.get),
    post: onceMore(somebody.post),
    raw: onceMore(somebody.raw),
  }
}

/** An account of the demo. */
export async function official(url: string, username: string) {
  const somebody = stranger(url)
  await somebody.signIn(username)
  return somebody
}
export type Somebody = ReturnType<typeof stranger>

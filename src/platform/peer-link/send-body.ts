import type { ClientRequest } from 'node:http'

export type BodyToSend = Uint8Array | AsyncIterable<Uint8Array>

/** A peer that does not know `Expect` would be waited for in vain (RFC 9110, clause 10.1.1). */
const waitForContinueMs = 5_000

/**
 * Sends a body no faster than the peer takes it, after its leave where `expectContinue` asks for it, and stops once it is answered or the
 * connection is gone. Rejects only with what the body itself throws.
 */
export async function sendBody(
  request: ClientRequest,
  body: BodyToSend | undefined,
  expectContinue: boolean,
): Promise<void> {
  let over = false
  let go = () => {}
  const wake = () => go()
  const stop = () => {
    over = true
    go()
  }
  request.on('drain', wake).once('continue', wake).once('response', stop).once('close', stop)
  const pause = () => new Promise<void>((resolve) => (go = resolve))

  if (expectContinue) {
    request.flushHeaders()
    const timer = setTimeout(wake, waitForContinueMs)
    await pause().finally(() => clearTimeout(timer))
    if (over) return
  }
  if (body === undefined || body instanceof Uint8Array) return void request.end(body)
  for await (const part of body) {
    if (over) return
    if (!request.write(part)) await pause()
    if (over) return
  }
  request.end()
}

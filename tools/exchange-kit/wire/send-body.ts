import type { ClientRequest } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export type Body = {
  /** Bytes that are announced; what is sent is as long, unless it is cut. */
  readonly size: number
  readonly bytes: () => AsyncIterable<Uint8Array>
  /** Bytes after which the line is cut as a bad line is, without a farewell. */
  readonly cutAfter?: number
}

/** A node that does not know `Expect` is not waited for longer (RFC 9110, clause 10.1.1). */
const leaveMs = 3_000
/** What was sent is given this long to arrive before the line is cut. */
const beforeCutMs = 400

/** Sends a body no faster than it is taken, and stops once it is answered. Rejects only with what the body itself throws. */
export async function sendBody(
  request: ClientRequest,
  { bytes, cutAfter }: Body,
): Promise<'sent' | 'cut' | 'answered'> {
  let over = false
  let go = () => {}
  const wake = () => go()
  const stop = () => {
    over = true
    go()
  }
  const woken = () => new Promise<void>((resolve) => (go = resolve))
  request.on('drain', wake).once('continue', wake).once('response', stop).once('close', stop)

  request.flushHeaders()
  const timer = setTimeout(wake, leaveMs)
  await woken().finally(() => clearTimeout(timer))
  let left = cutAfter ?? Infinity
  for await (const part of bytes()) {
    if (over) return 'answered'
    const some = part.length > left ? part.subarray(0, left) : part
    left -= some.length
    if (!request.write(some)) await woken()
    if (over) return 'answered'
    if (left > 0) continue
    await pause(beforeCutMs)
    request.socket?.destroy()
    return 'cut'
  }
  request.end()
  return 'sent'
}

import type { Listener } from './listener.ts'

/** Whether a page that shows `topics` of one authority must look again after a notice. */
function concerns(
  topics: ReadonlySet<string>,
  authority: string,
  notice: { authority: string; topics: readonly string[] },
): boolean {
  if (notice.authority === '*') return true
  return notice.authority === authority && notice.topics.some((topic) => topics.has(topic))
}

/**
 * A stream of server-sent events (WHATWG HTML §9.2) for one page: `event: change` with the topics that moved. A comment every
 * 25 s keeps it open; it ends when `stillAllowed` says no (session revoked), and after an hour, when the browser asks anew.
 */
export function eventStream(
  listener: Listener,
  {
    topics,
    authority,
    stillAllowed,
  }: { topics: readonly string[]; authority: string; stillAllowed: () => Promise<boolean> },
): Response {
  const wanted = new Set(topics)
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          stop() // the browser has gone
        }
      }
      const forget = listener.hear((notice) => {
        if (!concerns(wanted, authority, notice)) return
        const moved =
          notice.authority === '*' ? [...wanted] : notice.topics.filter((topic) => wanted.has(topic))
        send(`event: change\ndata: ${JSON.stringify({ topics: moved })}\n\n`)
      })
      const beat = setInterval(async () => {
        const allowed = await stillAllowed().catch(() => true)
        if (allowed) return send(': beat\n\n')
        stop()
        controller.close()
      }, 25_000)
      const end = setTimeout(() => {
        stop()
        controller.close()
      }, 3_600_000)
      stop = () => {
        forget()
        clearInterval(beat)
        clearTimeout(end)
      }
      send('retry: 3000\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}

import type { Listener, Notice } from './listener.ts'

/** The topics of a page that a notice moved; none when it is about others. */
function movedBy(notice: Notice, topics: readonly string[], authority: string): readonly string[] {
  if (notice.authority === '*') return topics
  if (notice.authority !== authority) return []
  return topics.filter((topic) => notice.topics.includes(topic))
}

const change = (topics: readonly string[]) =>
  `id: ${Date.now()}\nevent: change\ndata: ${JSON.stringify({ topics })}\n\n`

/**
 * A stream of server-sent events (WHATWG HTML §9.2) for one page: `event: change` with the topics that moved, first those that moved
 * after `since` (milliseconds: when the page was read, or its last event). A beat every 25 s keeps it open; it ends when
 * `stillAllowed` says no (session revoked), and after an hour, when the browser asks anew.
 */
export function eventStream(
  listener: Listener,
  {
    topics,
    authority,
    since,
    stillAllowed,
  }: {
    topics: readonly string[]
    authority: string
    since: number
    stillAllowed: () => Promise<boolean>
  },
): Response {
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
      const tell = (moved: readonly string[]) => moved.length > 0 && send(change(moved))
      const forget = listener.hear((notice) => {
        // What the page has already read, e.g. its own act before the redirect, does not move it.
        if (notice.at >= since) tell(movedBy(notice, topics, authority))
      })
      const beat = setInterval(async () => {
        const allowed = await stillAllowed().catch(() => true)
        if (allowed) return send(`id: ${Date.now()}\n\n`)
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
      const missed = listener.since(since)
      tell(
        missed
          ? topics.filter((topic) => missed.some((notice) => movedBy(notice, [topic], authority).length))
          : topics,
      )
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

import autocannon from 'autocannon'

export type Load = {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly sent: number
}

/** Asks for one page, or for one after the other of what `paths` gives, from so many connections; an answer other than 2xx ends the bench. */
export async function load(
  url: string,
  {
    connections,
    seconds,
    paths,
  }: { readonly connections: number; readonly seconds: number; readonly paths?: () => string },
): Promise<Load> {
  const { requests, latency, non2xx, errors, duration } = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(paths
      ? { requests: [{ setupRequest: (request: autocannon.Request) => ({ ...request, path: paths() }) }] }
      : {}),
  })
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} answers other than 2xx, ${errors} errors`)
  return { rate: requests.total / duration, p50: latency.p50, p99: latency.p99, sent: requests.total }
}

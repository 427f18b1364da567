/** An axis on this machine: the national one (vxp) or a province's (lgsp), as far as they are known, as well or as badly as it is told. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { plainServer } from '#platform/testing/index.ts'
import { type GatewayKind, type GatewaySystems, prefixedIn, whoAsks } from './axis-credentials.ts'
import { type Gateway, type GatewayAgency, type GatewayQuestion, GatewaySaysNo, openGateway } from './axis-gateway.ts' // prettier-ignore

/**
 * What happens to one question: the line is cut before it is heard (`cut`) or after it took effect (`lost`), nobody ever answers (`silent`),
 * or the answer is a page, no JSON, an HTTP status, or an error code of the gateway.
 */
export type Mood = 'cut' | 'lost' | 'silent' | 'html' | 'no-json' | { readonly http: number } | { readonly code: string } // prettier-ignore

export type AxisStandIn = Gateway & {
  readonly kind: GatewayKind
  /** Without a closing slash. */
  readonly url: string
  /** The next questions of an operation are treated so, one after another; those after them honestly. */
  next(operation: string, ...moods: Mood[]): void
  /** All questions are treated honestly from now on. */
  calm(): void
  /** How often an operation was asked for. */
  asked(operation: string): number
}

const pairs = (raw: readonly string[]) =>
  Array.from({ length: raw.length / 2 }, (_, at) => [raw[2 * at]!, raw[2 * at + 1]!] as const)

/** The fields and the packet, from where this kind of gateway expects them. */
async function read(
  kind: GatewayKind,
  { headers, rawHeaders }: IncomingMessage,
  body: Buffer,
): Promise<Omit<GatewayQuestion, 'system'>> {
  const type = headers['content-type'] ?? ''
  if (kind === 'vxp') {
    const fields = prefixedIn(pairs(rawHeaders))
    const packet = type === 'application/octet-stream' ? body : undefined
    return { fields: Object.fromEntries(fields), packet, hash: fields.get('hash-file') }
  }
  if (!type.startsWith('multipart/form-data')) return { fields: JSON.parse(body.toString('utf8')) as object as GatewayQuestion['fields'] } // prettier-ignore
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const [file, metadata] = [form.get('file'), form.get('metadata')]
  if (!(file instanceof File) || metadata === null) throw new GatewaySaysNo('10', 'parts')
  const written: unknown = JSON.parse(metadata instanceof File ? await metadata.text() : metadata)
  const { to, ...fields } = written as { to?: string[] }
  const packet = Buffer.from(await file.arrayBuffer())
  const hash = headers['hash-file']
  return { fields: { ...fields, ...(to ? { to: JSON.stringify(to) } : {}) }, packet, hash: String(hash) }
}

/** Starts an axis that knows these systems (id and secret) and agencies; the test file's end closes it. */
export async function axisStandIn(
  kind: GatewayKind,
  { systems, agencies }: { readonly systems: GatewaySystems; readonly agencies: readonly GatewayAgency[] },
): Promise<AxisStandIn> {
  const gateway = openGateway(agencies, kind === 'vxp' ? 1000 : 5000)
  const moods = new Map<string, Mood[]>()
  const counts = new Map<string, number>()
  const { url } = await plainServer((request, response) => void handle(request, response))

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = request.url ?? ''
    const body = await buffer(request).catch(() => undefined)
    if (!body) return
    const mood = moods.get(operation)?.shift()
    counts.set(operation, (counts.get(operation) ?? 0) + 1)
    const give = (http: number, text: string, type = 'application/json') =>
      void response.writeHead(http, { 'content-type': type }).end(text)
    const said = (code: string, text: string, more: object = {}) =>
      give(200, JSON.stringify({ status: code === '0' ? 'OK' : 'FAIL', ErrorCode: code, ErrorDesc: text, ...more })) // prettier-ignore
    if (mood === 'silent') return
    if (mood === 'cut') return void response.destroy()
    if (mood === 'html') return give(200, '<html><body>Bảo trì</body></html>', 'text/html')
    if (mood === 'no-json') return give(200, '{"status":"OK",')
    if (typeof mood === 'object') return 'http' in mood ? give(mood.http, 'no') : said(mood.code, 'as told')
    try {
      const headers = pairs(request.rawHeaders)
      const system = whoAsks(kind, headers, { systems, now: stand.now() })
      const answer = stand.answer(operation, { system, ...(await read(kind, request, body)) })
      if (mood === 'lost') return void response.destroy()
      said('0', '', answer)
    } catch (fault) {
      if (!(fault instanceof GatewaySaysNo)) give(500, String(fault), 'text/plain')
      else if (fault.code === '404') give(404, '')
      else said(fault.code, fault.message)
    }
  }
  const stand: AxisStandIn = Object.assign(gateway, {
    kind,
    url: url.replace(/\/$/, ''),
    calm: () => moods.clear(),
    next: (operation: string, ...told: Mood[]) => void moods.set(operation, [...(moods.get(operation) ?? []), ...told]), // prettier-ignore
    asked: (operation: string) => counts.get(operation) ?? 0,
  })
  return stand
}

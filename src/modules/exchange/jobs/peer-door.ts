import { z } from 'zod'
import { digestOfStatement } from '#kit/statements/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { PeerAnswer, PeerHandler, PeerRequest } from '#platform/peer-link/index.ts'
import { stampingState } from '../acts/evidence/stamping-state.ts'
import type { StampingState } from '../evidence.ts'
import { exchangeSettings } from '../instance.ts'
import type { Peer } from '../peer.ts'
import { listOwnOrgans } from '../store/find-route.ts'
import { findPeerByFingerprint } from '../store/peers.ts'
import { type Body, bodyInFile, bodyInMemory } from './body.ts'
import { type OpenedMessage, openMessage, type Stopped } from './message.ts'
import type { Ports } from './ports.ts'
import { type Knocking, refuse } from './refuse.ts'
import { takeBody } from './take-body.ts'

/** Packets up to this many bytes are read in memory; larger ones into a file, and may go on after a cut. */
export const inMemory = 4 * 1024 * 1024

const json = (status: number, body: object, headers: Record<string, string> = {}): PeerAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** Of what README says. */
const protocolVersion = 1
const path = /^\/exchange\/v1\/(?:(about)|packets(?:\/([0-9a-f]{64}))?)$/
const offsetShape = z.coerce.number().int().nonnegative()

/** Why a peer is not heard at all; told without a receipt, because whoever it is may be let in tomorrow. */
function unheard({ unproven }: PeerRequest, peer: Peer | undefined): Stopped | undefined {
  const stop = (stopped: string, status: number): Stopped => ({ stopped, status, final: false })
  if (unproven) return stop(unproven, 401)
  if (!peer) return stop('peer-unknown', 403)
  if (peer.revokedAt) return stop('peer-revoked', 403)
  return peer.pausedAt ? stop('peer-paused', 503) : undefined
}

async function readSmall(body: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > size) return undefined
    parts.push(part)
  }
  return length === size ? Buffer.concat(parts) : undefined
}

class Door {
  readonly #ports: Ports
  readonly #request: PeerRequest
  readonly #who: Knocking
  constructor(ports: Ports, request: PeerRequest, who: Knocking) {
    this.#ports = ports
    this.#request = request
    this.#who = who
  }

  async refuse(
    stopped: Stopped,
    stage: 'connection' | 'statement' | 'body' | 'packet',
    message?: { statement: string; digest: string },
  ): Promise<PeerAnswer> {
    const { status, ...told } = await refuse(this.#ports, stage, stopped, this.#who, message)
    return json(status, told)
  }

  async take(message: OpenedMessage, body: Body): Promise<PeerAnswer> {
    const now = Temporal.Now.instant()
    const taken = await takeBody(this.#ports, message, body, now)
    if ('stopped' in taken)
      return this.refuse(taken, taken.stopped === 'digest-wrong' ? 'body' : 'packet', message)
    return json(200, { receipt: taken.receipt })
  }

  /** A packet that is read in one piece. */
  async post(message: OpenedMessage): Promise<PeerAnswer> {
    if (message.said.size > inMemory) return this.append(message, 0)
    const bytes = await readSmall(this.#request.body, message.said.size)
    const wrong: Stopped = { stopped: 'digest-wrong', status: 400, final: false, said: message.said, authorityId: message.authorityId } // prettier-ignore
    return bytes ? this.take(message, bodyInMemory(this.#ports, bytes)) : this.refuse(wrong, 'body', message)
  }

  /** A packet, or the rest of one, that goes on from an offset. */
  async append(message: OpenedMessage, offset: number): Promise<PeerAnswer> {
    const { partials } = this.#ports.files
    const { said, digest } = message
    if (!(await partials.append(digest, offset, this.#request.body, said.size)))
      return json(409, { code: 'offset-wrong' }, { 'upload-offset': String(await partials.size(digest)) })
    const size = await partials.size(digest)
    if (size < said.size) return json(202, {}, { 'upload-offset': String(size) })
    await using staged = await partials.take(digest)
    // Awaited here: the file is gone as soon as this function is left.
    return await this.take(message, bodyInFile(this.#ports, staged!))
  }

  async head({ digest, said }: OpenedMessage): Promise<PeerAnswer> {
    const size = await this.#ports.files.partials.size(digest)
    return { status: 204, headers: { 'upload-offset': String(Math.min(size, said.size)) } }
  }
}

const isOverdue = ({ refusesFrom }: StampingState, now: Temporal.Instant) =>
  refusesFrom !== null && Temporal.Instant.compare(refusesFrom, now) <= 0

async function aboutHere(ports: Ports): Promise<PeerAnswer> {
  const { name } = exchangeSettings()
  return json(200, { name, version: protocolVersion, organs: await ports.read(listOwnOrgans) })
}

/** What is asked of the database before a packet is read, in one snapshot: who it is and, once heard, what its statement says. */
async function askFirst(reader: Reader, request: PeerRequest, statement: string | undefined) {
  const peer = request.peer && (await findPeerByFingerprint(reader, request.peer.fingerprint))
  const shut = unheard(request, peer)
  if (shut || !peer || statement === undefined) return { peer, shut }
  const opened = await openMessage(reader, { statement, peer, certificates: peer.certificates })
  return { peer, opened, overdue: isOverdue(await stampingState(reader), reader.now) }
}

/**
 * Answers other instances (README, “Between two instances”): who it is and what the statement says is asked before the packet is read, and a packet
 * is acknowledged only once it is kept.
 */
export function peerDoor(ports: Ports): PeerHandler {
  return async (request) => {
    const { method, headers, peer: proven, address } = request
    const [, about, named] = path.exec(request.path) ?? []
    const known =
      request.path === '/exchange/v1/packets'
        ? method === 'POST'
        : named && ['HEAD', 'PATCH'].includes(method)
    const statement = headers['krong-message'] ?? ''
    const { peer, shut, opened, overdue } = await ports.read((reader) =>
      askFirst(reader, request, known ? statement : undefined),
    )
    const who = { fingerprint: proven?.fingerprint ?? null, peerId: peer?.id ?? null, address }
    const door = new Door(ports, request, who)
    if (shut) return door.refuse(shut, 'connection')
    if (about && method === 'GET') return aboutHere(ports)
    if (!opened) return json(404, { code: 'not-found' })
    if ('stopped' in opened)
      return door.refuse(opened, 'statement', { statement, digest: digestOfStatement(statement) })
    if (opened.before)
      return method === 'HEAD'
        ? { status: 200, headers: { 'krong-receipt': opened.before.receipt } }
        : json(200, { receipt: opened.before.receipt })
    // What was received before is answered all the same: its sender only wants to know.
    if (overdue)
      return door.refuse(
        { stopped: 'stamping-overdue', status: 503, final: false, said: opened.said },
        'statement',
      )
    if (named && named !== opened.digest) return json(404, { code: 'not-found' })
    if (method === 'HEAD') return door.head(opened)
    const offset = method === 'PATCH' ? offsetShape.safeParse(headers['upload-offset']) : undefined
    if (offset && !offset.success) return json(400, { code: 'offset-wrong' })
    return offset ? door.append(opened, offset.data) : door.post(opened)
  }
}

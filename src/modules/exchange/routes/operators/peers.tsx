import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { readCertificate } from '#kit/x509/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { fingerprintOf } from '#platform/peer-link/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { addPeer, changePeer, pausePeer, resumePeer, revokePeer } from '../../acts/peers.ts'
import { words } from '../../messages/index.ts'
import type { ShownPeer } from '../../pages/operators/peer-facts.tsx'
import { PeerPage, PeersPage } from '../../pages/operators/peers-page.tsx'
import type { Peer, PeerId } from '../../peer.ts'
import { findPeer, listPeers } from '../../store/peers.ts'
import { urls } from '../../urls.ts'
import { asOperator } from './as-operator.ts'
import { askedOrder, idIn, orderAtOnce } from './small-orders.tsx'

const administrator = { who: 'administrator' } as const
const absent = 'exchange.no-such-peer'

/** Until when a certificate is good; undefined for one that says it in a way that is not read here: it is a pin all the same. */
function untilOf(der: Uint8Array): Temporal.Instant | undefined {
  try {
    return readCertificate(der).notAfter
  } catch {
    return undefined
  }
}

const shown = (peer: Peer): ShownPeer => ({
  ...peer,
  pins: peer.certificates.map((der) => ({ fingerprint: fingerprintOf(der), until: untilOf(der) })),
})

async function show(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  const { peers, now } = await asOperator.read(visit, async (reader) => ({
    peers: (await listPeers(reader)).map(shown),
    now: reader.now,
  }))
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('peers'), status },
    <PeersPage {...{ peers, now, form, language, csrf }} />,
  )
}

const typedIn = async (visit: Visit) => {
  const { csrf: _, ...values } = await visit.fields()
  const of = (name: string) => String(values[name] ?? '')
  const by = asOperator.by(visit)
  return {
    values,
    typed: { name: of('name'), url: of('url'), certificates: of('certificates'), reason: of('reason'), by },
  }
}

async function add(visit: Visit): Promise<Response> {
  const { values, typed } = await typedIn(visit)
  const done = await asOperator.attempt(visit, addPeer, typed, values)
  if ('form' in done) return show(visit, done.form, done.status)
  return visit.redirect(urls.peers(), { code: 'exchange.saved' })
}

async function findLiving(reader: Reader, id: string): Promise<Peer | undefined> {
  const peer = isId(id) ? await findPeer(reader, id as PeerId) : undefined
  return peer?.revokedAt ? undefined : peer
}

const pemOf = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n')}\n-----END CERTIFICATE-----`

async function showOne(visit: Visit, form?: FormState, status = 200): Promise<Response> {
  const { peer, now } = await asOperator.read(visit, async (reader) => ({
    peer: (await findLiving(reader, visit.param('id'))) ?? refuse(404, reason(absent)),
    now: reader.now,
  }))
  const { name, url } = peer
  const filled = form ?? freshForm({ name, url, certificates: peer.certificates.map(pemOf).join('\n') })
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('peer-change-title', { name }), status },
    <PeerPage {...{ now, language, csrf }} peer={shown(peer)} form={filled} />,
  )
}

async function change(visit: Visit): Promise<Response> {
  const { values, typed } = await typedIn(visit)
  const id = idIn<PeerId>(visit, absent)
  const done = await asOperator.attempt(visit, changePeer, { ...typed, id }, values)
  if ('form' in done) return showOne(visit, done.form, done.status)
  return visit.redirect(urls.peers(), { code: 'exchange.saved' })
}

const back = (t: ReturnType<typeof words.in>) => ({ href: urls.peers(), label: t('peers') })

const pausing = askedOrder({
  find: findLiving,
  absent,
  ask: ({ name }, t) => ({
    title: t('peer-pause'),
    about: name,
    follows: t('peer-pause-words'),
    back: back(t),
  }),
  act: (tx, { id, by, why }) => pausePeer(tx, { id: id as PeerId, by, reason: why }),
})

const revoking = askedOrder({
  find: findLiving,
  absent,
  ask: ({ name }, t) => ({
    title: t('peer-revoke-title'),
    about: name,
    follows: t('peer-revoke-words'),
    back: back(t),
    final: true,
  }),
  act: (tx, { id, by, why }) => revokePeer(tx, { id: id as PeerId, by, reason: why }),
})

/** The other instances that may exchange with this one. */
export const peerRoutes = defineRoutes(({ get, post }) => {
  get(urls.peers, administrator, (visit) => show(visit))
  post(urls.peers, administrator, add)
  get(urls.changePeer, administrator, (visit) => showOne(visit))
  post(urls.changePeer, administrator, change)
  get(urls.pausePeer, administrator, pausing.show)
  post(urls.pausePeer, administrator, pausing.order)
  post(urls.resumePeer, administrator, orderAtOnce((tx, { id, by }) => resumePeer(tx, { id: id as PeerId, by }), absent, urls.peers())) // prettier-ignore
  get(urls.revokePeer, administrator, revoking.show)
  post(urls.revokePeer, administrator, revoking.order)
})

/** A log of exchange over a real database, with two instances that sign: ours and a peer's. */
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#kit/ids.ts'
import { issueCertificate, newKeyPair } from '#kit/pki/index.ts'
import { digestOfStatement, signStatement } from '#kit/statements/index.ts'
import type { Act, Reader } from '#platform/database/index.ts'
import { silentLog } from '#platform/log/index.ts'
import {
  type TestDatabase,
  testDatabase,
  trialAuthorityServer,
  type TrialAuthorityServer,
} from '#platform/testing/index.ts'
import { prepareSignatures } from '#modules/signatures/index.ts'
import { logExchange, type LoggedExchange } from '../../src/modules/exchange/acts/evidence/log-exchange.ts'
import { noDigest } from '../../src/modules/exchange/evidence.ts'
import { sealMinute } from '../../src/modules/exchange/jobs/evidence/seal-minute.ts'
import type { MessageStatement, ReceiptStatement } from '../../src/modules/exchange/statement.ts'
import { insertPeer } from '../../src/modules/exchange/store/peers.ts'
import { trustCertificate } from '../../src/modules/signatures/acts/change-trust.ts'
import { addOutsideService } from '../../src/modules/signatures/acts/outside-services.ts'

export const origin = { requestId: 'test', channel: 'job' } as const
const system = { kind: 'system', name: 'test' } as const

/** An instance that signs, as others know it. */
export function newSigner(commonName: string) {
  const { publicKey, privateKey } = newKeyPair('p-256')
  const certificate = issueCertificate({
    subject: { commonName },
    publicKey,
    issuer: { privateKey },
    profile: 'authority-seal',
    notBefore: Temporal.Instant.from('2026-01-01T00:00:00Z'),
    notAfter: Temporal.Instant.from('2036-01-01T00:00:00Z'),
  })
  return { privateKey, certificate, fingerprint: createHash('sha256').update(certificate).digest('hex') }
}
export type Signing = ReturnType<typeof newSigner>

export type EvidenceSite = {
  readonly database: TestDatabase
  readonly own: Signing
  readonly peer: Signing
  /** Stamps the time once `stamping` was called; its mood is the test's. */
  readonly authority: TrialAuthorityServer
  clock: Temporal.Instant
  act<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
  /** Seals the minute as the job does. */
  seal(): Promise<void>
  /** Names the time-stamp service and trusts its root. */
  stamping(): Promise<void>
  /** Logs a message that we sent and the peer received, with both statements. */
  exchange(more?: Partial<MessageStatement>): Promise<LoggedExchange>
  /** Changes rows as somebody with every right could: no trigger stands in the way. */
  tamper(statement: string): Promise<void>
}

/** Opens the site; the test file's end closes it. */
export async function evidenceSite(): Promise<EvidenceSite> {
  let clock = Temporal.Instant.from('2026-11-26T01:00:00Z')
  const database = await testDatabase({ clock: () => clock })
  const { transactor, owner } = database
  const [own, peer] = [newSigner('Krông Đakrông'), newSigner('Krông Hướng Hóa')]
  prepareSignatures({ key: randomBytes(32), publicUrl: 'https://dakrong.example' })
  const act: EvidenceSite['act'] = (one, input) => transactor.act({ actor: system, origin }, one, input)
  const read: EvidenceSite['read'] = (one) => transactor.read(system, one)
  const authority = await trialAuthorityServer(() => clock)
  await act(insertPeer, {
    name: 'Hướng Hóa',
    url: 'https://huong-hoa.example:8443',
    certificates: [{ der: peer.certificate, fingerprint: peer.fingerprint }],
    by: 'test',
    reason: 'test',
  })
  return {
    database,
    own,
    peer,
    authority,
    get clock() {
      return clock
    },
    set clock(at) {
      clock = at
    },
    act,
    read,
    seal: () => sealMinute({ act, read, log: silentLog }, own),
    async stamping() {
      const { stampUrl: url } = authority
      await act(addOutsideService, { kind: 'time-stamp', name: 'Giờ thử', url, internal: true, by: 'test' })
      const { certificate } = authority.authority.root
      await act(trustCertificate, { certificate, list: 'official', by: 'test', reason: 'test' })
    },
    async exchange(more = {}) {
      const said: MessageStatement = {
        id: newId(),
        from: 'H50.1',
        to: 'H50.2',
        kind: 'document',
        hash: createHash('sha256').update(randomBytes(8)).digest('hex'),
        size: 100,
        sentAt: clock.toString(),
        goodUntil: clock.add({ hours: 120 }).toString(),
        ...more,
      }
      const message = await signStatement('krong-message', said, own)
      const { id, from, to, hash } = said
      const received: ReceiptStatement = { id, from, to, hash, message: digestOfStatement(message), outcome: 'received', code: '', text: '', at: clock.toString() } // prettier-ignore
      const logged: LoggedExchange = {
        direction: 'out',
        way: 'peer',
        outcome: 'delivered',
        fromCode: from,
        toCode: to,
        messageId: id,
        packetHash: hash === noDigest ? null : hash,
        message,
        receipt: await signStatement('krong-receipt', received, peer),
      }
      await act(logExchange, logged)
      return logged
    },
    async tamper(statement) {
      const client = await owner.connect()
      try {
        const tables = ['log_entries', 'log_batches', 'log_certificates']
        await client.query(
          tables.map((name) => `ALTER TABLE exchange.${name} DISABLE TRIGGER USER`).join(';'),
        )
        await client.query(statement)
        await client.query(tables.map((name) => `ALTER TABLE exchange.${name} ENABLE TRIGGER USER`).join(';'))
      } finally {
        client.release()
      }
    },
  }
}

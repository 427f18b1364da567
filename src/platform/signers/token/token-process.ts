/** The process that holds a PKCS #11 module: a module that hangs or falls takes this process with it and nothing else. */
import type { AboutToken, Asked, KeyOnToken, Letter, Mechanism, Reply, Told } from './asked.ts'
import { ck, type Cryptoki, loadCryptoki } from './cryptoki.ts'
import { type SessionPool, sessionPool } from './session-pool.ts'
import { codeOfFault, TokenFault } from './token-fault.ts'

type Open = { readonly slot: Buffer; readonly pool: SessionPool; readonly keys: ReadonlyMap<string, Buffer> }

let module: Cryptoki | undefined
/** Whether the module locks its own data: only then may several threads be in it (PKCS #11, clause 5.4). */
let locks = true
let opened: Open | undefined

function start(): Cryptoki {
  if (module) return module
  const made = loadCryptoki()
  if (!made) throw new TokenFault('token-software-missing')
  made.load(process.argv[2] ?? '')
  try {
    made.C_Initialize({ flags: ck.osLockingOk })
  } catch (fault) {
    if (!ck.cannotLock.some((code) => (fault as { code?: unknown }).code === code)) throw fault
    made.C_Initialize()
    locks = false
  }
  return (module = made)
}

const text = (padded: string) => padded.replaceAll('\0', '').trim()

function tokensOf(cryptoki: Cryptoki) {
  return cryptoki.C_GetSlotList(true).flatMap((slot) => {
    const { label, serialNumber, manufacturerID, model, flags } = cryptoki.C_GetTokenInfo(slot)
    if ((flags & ck.initialised) === 0) return []
    const about: AboutToken = { label: text(label), serial: text(serialNumber), maker: text(manufacturerID), model: text(model) } // prettier-ignore
    return [{ slot, about, locked: (flags & ck.pinLocked) !== 0 }]
  })
}

const mostObjects = 200

function find(cryptoki: Cryptoki, session: Buffer, kind: number): Buffer[] {
  const found: Buffer[] = []
  cryptoki.C_FindObjectsInit(session, [{ type: ck.class, value: kind }])
  try {
    for (
      let one = cryptoki.C_FindObjects(session);
      one && found.length < mostObjects;
      one = cryptoki.C_FindObjects(session)
    )
      // prettier-ignore
      found.push(one)
  } finally {
    cryptoki.C_FindObjectsFinal(session)
  }
  return found
}

function mechanismsOf(cryptoki: Cryptoki, slot: Buffer): Mechanism[] {
  const known = cryptoki.C_GetMechanismList(slot)
  const ours = ['rsa-pkcs1', 'rsa-pss', 'ecdsa'] as const
  return ours.filter((one) => known.includes(ck.mechanisms[one]))
}

function open({ token, pin, sessions }: Extract<Asked, { ask: 'open' }>): Told['open'] {
  const cryptoki = start()
  const found = tokensOf(cryptoki).find(({ about }) => about.serial === token || about.label === token)
  if (!found) throw new TokenFault('token-missing')
  if (found.locked) throw new TokenFault('pin-locked')
  const session = cryptoki.C_OpenSession(found.slot, ck.serialSession)
  cryptoki.C_Login(session, ck.user, pin)
  const attribute = (object: Buffer, type: number) =>
    cryptoki.C_GetAttributeValue(session, object, [{ type }])[0]!.value
  const certificates = find(cryptoki, session, ck.certificate).map((object) => ({
    id: attribute(object, ck.id).toString('hex'),
    der: new Uint8Array(attribute(object, ck.value)),
  }))
  const handles = new Map<string, Buffer>()
  const keys: KeyOnToken[] = []
  for (const object of find(cryptoki, session, ck.privateKey)) {
    const kind = attribute(object, ck.keyType).readUInt32LE()
    if (attribute(object, ck.sign)[0] !== 1 || (kind !== ck.rsa && kind !== ck.ec)) continue
    const id = attribute(object, ck.id).toString('hex')
    const certificate = certificates.find((one) => one.id === id)?.der
    const label = attribute(object, ck.label).toString('utf8')
    keys.push({ id, label, kind: kind === ck.rsa ? 'rsa' : 'ec', certificate })
    handles.set(id, object)
  }
  opened = {
    slot: found.slot,
    pool: sessionPool(cryptoki, found.slot, session, locks ? sessions : 1),
    keys: handles,
  }
  const others = certificates.filter(({ id }) => !handles.has(id)).map(({ der }) => der)
  return { about: found.about, keys, mechanisms: mechanismsOf(cryptoki, found.slot), others }
}

/** Longest signature: RSA with 8192 bits. */
const room = 1024

async function sign({ key, mechanism, hash, input }: Extract<Asked, { ask: 'sign' }>): Promise<Uint8Array> {
  const handle = opened?.keys.get(key)
  if (!module || !opened || !handle) throw new TokenFault('key-missing')
  const cryptoki = module
  const pss = { type: ck.pssParameters, hashAlg: ck.digests[hash], mgf: ck.masks[hash], saltLen: input.length } // prettier-ignore
  const number = ck.mechanisms[mechanism]
  const how = mechanism === 'rsa-pss' ? { mechanism: number, parameter: pss } : { mechanism: number }
  return opened.pool.use(async (session) => {
    cryptoki.C_SignInit(session, how, handle)
    return new Uint8Array(await cryptoki.C_SignAsync(session, Buffer.from(input), Buffer.alloc(room)))
  })
}

/** What failed on a token that is gone failed because it is gone. */
function isGone(): boolean {
  if (!module || !opened) return false
  try {
    module.C_GetTokenInfo(opened.slot)
    return false
  } catch {
    return true
  }
}

async function answer({ number, ...asked }: Letter): Promise<Reply> {
  try {
    if (asked.ask === 'list') return { number, told: tokensOf(start()).map(({ about }) => about) }
    return { number, told: asked.ask === 'open' ? open(asked) : await sign(asked) }
  } catch (fault) {
    const { code, detail } = codeOfFault(fault)
    return { number, detail, code: code === 'token-failed' && isGone() ? 'token-missing' : code }
  }
}

process.on('message', (letter: Letter) => {
  void answer(letter).then((reply) => process.send?.(reply))
})
process.on('disconnect', () => process.exit(0))

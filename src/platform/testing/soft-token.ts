import { execFileSync } from 'node:child_process'
import type { KeyObject } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

export type SoftToken = {
  readonly module: string
  readonly environment: Readonly<Record<string, string>>
  readonly label: string
  readonly pin: string
  /** Takes the token out, as a person pulls a card. */
  remove(): void
}

type KeyToKeep = { readonly id: string; readonly label: string; readonly key: KeyObject; readonly certificate: Uint8Array } // prettier-ignore

/** Writes certificates through PKCS #11 itself: softhsm2-util knows only keys. */
const writer = `const { PKCS11, ...p } = require(process.argv[1])
const module = new PKCS11()
module.load(process.argv[2])
module.C_Initialize()
const [slot] = module.C_GetSlotList(true)
const session = module.C_OpenSession(slot, p.CKF_SERIAL_SESSION | p.CKF_RW_SESSION)
module.C_Login(session, p.CKU_USER, process.argv[3])
for (const { id, label, der } of JSON.parse(process.argv[4])) module.C_CreateObject(session, [
  { type: p.CKA_CLASS, value: p.CKO_CERTIFICATE }, { type: p.CKA_CERTIFICATE_TYPE, value: p.CKC_X_509 }, { type: p.CKA_TOKEN, value: true },
  { type: p.CKA_PRIVATE, value: false }, { type: p.CKA_ID, value: Buffer.from(id, 'hex') }, { type: p.CKA_LABEL, value: Buffer.from(label) },
  { type: p.CKA_SUBJECT, value: Buffer.from('3000', 'hex') }, { type: p.CKA_VALUE, value: Buffer.from(der, 'base64') }])
module.C_Finalize()`

/** A token of SoftHSM2 on this machine with these keys and certificates; `others` are certificates without a key. `mechanisms` are those it knows. */
export function softToken(
  keys: readonly KeyToKeep[],
  others: readonly Uint8Array[] = [],
  mechanisms = 'ALL',
): SoftToken {
  const folder = mkdtempSync(join(tmpdir(), 'krong-token-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const tokens = join(folder, 'tokens')
  mkdirSync(tokens)
  writeFileSync(
    join(folder, 'softhsm2.conf'),
    `directories.tokendir = ${tokens}\nobjectstore.backend = file\nslots.mechanisms = ${mechanisms}\n`,
  )
  const environment = { SOFTHSM2_CONF: join(folder, 'softhsm2.conf') }
  const [label, pin, module] = ['Ủy ban nhân dân', '246810', '/usr/lib/softhsm/libsofthsm2.so'] as const
  const env = { ...process.env, ...environment }
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { env, stdio: 'pipe' })
  run('softhsm2-util', '--init-token', '--free', '--label', label, '--so-pin', '13579135', '--pin', pin)
  for (const { id, label: name, key } of keys) {
    const file = join(folder, `${id}.pem`)
    writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }))
    run('softhsm2-util', '--import', file, '--token', label, '--label', name, '--id', id, '--pin', pin)
    rmSync(file)
  }
  const certificates = [
    ...keys.map(({ certificate, ...key }) => ({ ...key, der: Buffer.from(certificate).toString('base64') })),
    ...others.map((one, at) => ({ id: `ff0${at}`, label: 'CA', der: Buffer.from(one).toString('base64') })),
  ]
  const pkcs11 = join(import.meta.dirname, '../../../node_modules/pkcs11js')
  run(process.execPath, '-e', writer, pkcs11, module, pin, JSON.stringify(certificates))
  return {
    module,
    environment,
    label,
    pin,
    remove: () => {
      for (const one of readdirSync(tokens)) rmSync(join(tokens, one), { recursive: true })
    },
  }
}

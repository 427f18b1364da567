import type { Id } from '#kit/ids.ts'
import { listDeliveriesAbout, type PacketDraft, sendPacket } from '#modules/exchange/index.ts'
import {
  attach,
  createFiles,
  createLedger,
  filePolicies,
  type Kept,
  openFileStore,
} from '#platform/files/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Instance, Organ } from './instance.ts'

export { someDraft } from '../../src/modules/exchange/testing/some-draft.ts'

const stores = new Map<string, ReturnType<typeof openStore>>()
async function openStore({ folder, transactor }: Instance) {
  const { store, staging } = await openFileStore({ folder: `${folder}/files` })
  return createFiles({ store, staging, ledger: createLedger(transactor) })
}
/** The kept files of an instance, opened beside it. */
export function filesOf(instance: Instance) {
  const known = stores.get(instance.folder) ?? openStore(instance)
  stores.set(instance.folder, known)
  return known
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** Keeps a small text as a file of an instance. */
export const keepText = async (instance: Instance, text: string): Promise<Kept> =>
  (await filesOf(instance)).keep(once(Buffer.from(text)), {
    name: 'noi-dung.txt',
    policy: filePolicies.documents,
  })

type ToSend = {
  readonly from: Organ
  readonly to: readonly { readonly code: string; readonly name: string }[]
  readonly draft: PacketDraft
  readonly files: readonly Kept[]
  readonly subject: Id<'document'>
}

async function send(tx: Tx, { to, draft, files, subject }: ToSend) {
  const attached = []
  for (const kept of files) attached.push({ fileId: await attach(tx, kept), name: kept.name })
  return sendPacket(tx, {
    subject: { type: 'document', id: subject },
    draft,
    to: to.map(({ code, name }) => ({ organId: code, name })),
    files: attached,
  })
}

/** Sends a document from an authority of an instance, as a module above exchange would. */
export const sendFrom = (instance: Instance, what: ToSend) => instance.act(what.from.authorityId, send, what)

/** Waits until something is so; fails with what it was last. */
export async function until<Found>(
  look: () => Promise<Found>,
  isSo: (found: Found) => boolean,
  milliseconds = 30_000,
): Promise<Found> {
  const deadline = performance.now() + milliseconds
  for (;;) {
    const found = await look()
    if (isSo(found)) return found
    if (performance.now() > deadline) throw new Error(`not so in time: ${JSON.stringify(found)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The deliveries about a document. */
export const deliveriesOf = (instance: Instance, subject: string) =>
  instance.read((reader) => listDeliveriesAbout(reader, { type: 'document', id: subject }))

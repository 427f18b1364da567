import { SignerUnavailable } from '#kit/cms/index.ts'
import { Refusal } from '#kit/refusal.ts'
import { filePolicies, type Hash, localCopy } from '#platform/files/index.ts'
import { readBytes } from '#platform/pdf/index.ts'
import { verifyPdfApart } from '#platform/pdf-signatures/index.ts'
import { takeSignedUpload, uploadReply } from '#platform/signers/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { handedOut, takeBrought } from '../acts/hand-out.ts'
import { words } from '../messages/index.ts'
import { judgeBrought } from '../rules/brought-file.ts'
import { urls } from '../urls.ts'

const bodyLimit = 130 * 1024 * 1024

const open = (visit: Visit) =>
  visit.readAsSystem('desktop-signing', (reader) => handedOut(reader, visit.param('secret')))

async function original(visit: Visit, hash: string): Promise<Uint8Array> {
  await using copy = await localCopy(visit.files.store, hash as Hash)
  const bytes = await readBytes(copy.path)
  if (!bytes) throw new SignerUnavailable('desktop-file-missing')
  return bytes
}

async function give(visit: Visit): Promise<Response> {
  const { fileHash } = await open(visit)
  const headers = { 'content-type': 'application/pdf', 'cache-control': 'no-store' }
  return new Response(new Uint8Array(await original(visit, fileHash)), { headers })
}

async function take(visit: Visit): Promise<{ fileName: string; fileServer: string }> {
  const { id, fileHash, fingerprint } = await open(visit)
  const { bytes } = await takeSignedUpload(visit.request, await original(visit, fileHash))
  const { report } = await verifyPdfApart(bytes, { anchors: [], at: Temporal.Now.instant() })
  const verdict = judgeBrought(report, fingerprint)
  if ('code' in verdict) throw new SignerUnavailable(verdict.code)
  async function* whole() {
    yield bytes
  }
  const brought = await visit.files.keep(whole(), { name: 'van-ban.pdf', policy: filePolicies.documents })
  await visit.actAsSystem('desktop-signing', takeBrought, { id, brought, level: verdict.level })
  return { fileName: brought.name, fileServer: id }
}

const known = (code: string): code is keyof typeof words.vi & string => code in words.vi

async function bring(visit: Visit): Promise<Response> {
  const answer = (text: string) =>
    new Response(text, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    })
  try {
    return answer(uploadReply(await take(visit)))
  } catch (fault) {
    const code =
      fault instanceof Refusal
        ? fault.reasons[0]?.code
        : fault instanceof SignerUnavailable
          ? `signatures.${fault.code}`
          : undefined
    if (code === undefined) throw fault
    return answer(uploadReply({ refused: known(code) ? String(words.in('vi')(code)) : code }))
  }
}

/** What the signing program on a person's machine fetches and brings: no session, the address itself is the permission, once. */
export const desktopRoutes = defineRoutes(({ get, post }) => {
  get(urls.desktopFile, { who: 'anyone' }, give)
  post(urls.desktopUpload, { who: 'anyone', rawBody: true, bodyLimit, limit: 'upload' }, bring)
})

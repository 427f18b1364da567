import { answerOcsp, answerTimeStamp, serialsAsked } from '#kit/pki/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { defineRoutes, readBody, type Visit } from '#platform/web/index.ts'
import { trialClock } from '../outside/time-stamping.ts'
import { openTrial, type Trial } from '../outside/trial-authority.ts'
import { trialResponder, trialRevocationList, type TrialRows } from '../outside/trial-evidence.ts'
import { getSigningServices } from '../store/services.ts'
import { listIssuedSerials } from '../store/trial-certificates.ts'
import { urls } from '../urls.ts'

/** Questions of machines have some hundred bytes. */
const bodyLimit = 16 * 1024
const machines = { who: 'anyone', rawBody: true, bodyLimit, always: true } as const
const anyone = { who: 'anyone', always: true } as const

const types = {
  ocsp: 'application/ocsp-response',
  list: 'application/pkix-crl',
  certificate: 'application/pkix-cert',
  stamp: 'application/timestamp-reply',
} as const

/** Answers as the trial authority that is open; 404 where none is. */
async function asTrial(
  visit: Visit,
  kind: keyof typeof types,
  answer: (trial: Trial, rows: TrialRows) => Uint8Array | Promise<Uint8Array>,
): Promise<Response> {
  const rows = await visit.readAsSystem('trial-authority', getSigningServices)
  const trial = openTrial(rows.trialKeys) ?? refuse(404, reason('signatures.trial-closed'))
  const bytes = new Uint8Array(await answer(trial, rows))
  return new Response(bytes, { headers: { 'content-type': types[kind], 'cache-control': 'no-store' } })
}

async function ask(visit: Visit, question: Uint8Array): Promise<Response> {
  const asked = serialsAsked(question)
  const given = await visit.readAsSystem('trial-authority', (reader) => listIssuedSerials(reader, asked))
  return asTrial(visit, 'ocsp', (trial, rows) => {
    const own = [trial.ocsp, trial.timeStamp].map(({ certificate }) => readCertificate(certificate).serial)
    return answerOcsp(question, trialResponder(trial, rows, new Set([...given, ...own])))
  })
}

/** The question in the path, Base64, its slashes escaped or not (RFC 6960, appendix A.1). */
function questionIn({ url }: Visit): Uint8Array {
  const path = url.pathname.slice(urls.trialOcsp().length + 1)
  try {
    return Buffer.from(decodeURIComponent(path), 'base64')
  } catch {
    return new Uint8Array() // no question: answered as malformed
  }
}

/** What machines ask of the trial authority: is it revoked (RFC 6960), who is revoked (RFC 5280), its certificates, the time (RFC 3161). */
export const trialMachineRoutes = defineRoutes(({ get, post }) => {
  post(urls.trialOcsp, machines, async (visit) => ask(visit, await readBody(visit.request, bodyLimit)))
  get({ pattern: `${urls.trialOcsp.pattern}/*` }, anyone, (visit) => ask(visit, questionIn(visit)))
  get(urls.trialList, anyone, (visit) => asTrial(visit, 'list', trialRevocationList))
  get(urls.trialRootList, anyone, (visit) => asTrial(visit, 'list', ({ rootList }) => rootList))
  get(urls.trialRoot, anyone, (visit) => asTrial(visit, 'certificate', ({ root }) => root))
  get(urls.trialIssuing, anyone, (visit) =>
    asTrial(visit, 'certificate', ({ issuing }) => issuing.certificate),
  )
  post(urls.trialTime, machines, async (visit) => {
    const question = await readBody(visit.request, bodyLimit)
    return asTrial(visit, 'stamp', (trial, { now }) => answerTimeStamp(question, trialClock(trial, now)))
  })
})

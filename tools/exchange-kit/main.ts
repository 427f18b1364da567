/** `npm run exchange:kit`: examines a node of the exchange; 0 when it does everything right, 1 when not, 2 wrong usage, 3 not registered, 4 no node there. */
import { X509Certificate } from 'node:crypto'
import type { ExchangeIdentity } from '#platform/peer-link/index.ts'
import { askForRegistration } from './ask-for-registration.ts'
import { certificateIn } from './certificate-in.ts'
import { examine } from './examine.ts'
import { keptIdentity, strangeIdentity } from './identities.ts'
import { inFours } from './in-fours.ts'
import { type Kit, openKit } from './kit.ts'
import { type Arguments, readArguments, usage } from './read-arguments.ts'
import { whyNotHeard } from './registered.ts'
import { stories } from './stories/index.ts'
import { row, sum, tableJson } from './table.ts'
import { certificateOf } from './wire/connect.ts'
import { NoAnswer } from './wire/no-answer.ts'

const say = (text: string) => process.stderr.write(text)

/** The certificate that the node shows, which its administrator must compare. Throws NoAnswer. */
async function shownBy({ address }: Arguments, identity: ExchangeIdentity): Promise<Uint8Array> {
  const certificate = await certificateOf(address, identity)
  const { fingerprint256 } = new X509Certificate(certificate)
  say(
    `Chưa ghim chứng thư (--pin); nút tự nhận là · not pinned, the node shows:\n  ${inFours(fingerprint256)}\n\n`,
  )
  return certificate
}

async function open(asked: Arguments, pinned: Uint8Array | undefined): Promise<Kit> {
  const at = Temporal.Now.instant()
  const identity = keptIdentity(asked.identity, at)
  const certificate = pinned ?? (await shownBy(asked, identity))
  const { from, to, large } = asked
  return openKit({
    node: { ...asked.address, certificate },
    identity,
    stranger: strangeIdentity(at),
    from,
    to,
    large,
    run: at.epochMilliseconds.toString(36).toUpperCase(),
  })
}

async function run(asked: Arguments): Promise<number> {
  const { language, json, pin } = asked
  const pinned = pin === undefined ? undefined : certificateIn(pin)
  if (pin !== undefined && !pinned) {
    say(`Tệp không có chứng thư · no certificate in ${pin}\n`)
    return 2
  }
  const wanted = asked.story.toLowerCase()
  const chosen = stories.filter(({ vi, en }) => `${vi}\n${en}`.toLowerCase().includes(wanted))
  if (chosen.length === 0) {
    say(`Không có tình huống nào như thế · no such story: ${asked.story}\n`)
    return 2
  }
  const kit = await open(asked, pinned)
  const unheard = await whyNotHeard(kit)
  if (unheard !== undefined) {
    say(askForRegistration(kit, unheard))
    return 3
  }
  const all = await examine(kit, chosen, (one) => json || process.stdout.write(row(one, language)))
  process.stdout.write(json ? tableJson(all) : sum(all, language))
  return all.every(({ faults }) => faults.length === 0) ? 0 : 1
}

const asked = readArguments(process.argv.slice(2))
if (!asked) say(usage)
try {
  process.exitCode = asked ? await run(asked) : 2
} catch (fault) {
  if (!(fault instanceof NoAnswer)) throw fault
  say(`Không hỏi được nút · the node cannot be asked: ${fault.code}\n`)
  process.exitCode = 4
}

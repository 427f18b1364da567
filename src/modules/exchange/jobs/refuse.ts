import { refuseMessage } from '../acts/refuse-message.ts'
import { doorSentence } from '../door-words.ts'
import type { DoorStage } from '../refusal-at-door.ts'
import type { Stopped } from './message.ts'
import type { Ports } from './ports.ts'

/** Who knocked, as far as it is known. */
export type Knocking = { readonly fingerprint: string | null; readonly peerId: string | null; readonly address: string | null } // prettier-ignore

/** What the other side is told: a receipt where the refusal is final. */
export type Refused = {
  readonly status: number
  readonly code: string
  readonly text: string
  readonly receipt?: string
}

/** Keeps a refusal with its reason and gives what the other side is told. */
export async function refuse(
  ports: Ports,
  stage: DoorStage,
  { stopped, status, final, more, said, authorityId }: Stopped,
  who: Knocking,
  message?: { readonly statement: string; readonly digest: string },
): Promise<Refused> {
  const text = doorSentence(stopped, more)
  const receipt = await ports.act(refuseMessage, {
    stage,
    code: stopped,
    text,
    ...who,
    fromCode: said?.from ?? null,
    toCode: said?.to ?? null,
    messageId: said?.id ?? null,
    hash: said?.hash ?? null,
    ...(authorityId ? { authorityId } : {}),
    ...(final && said && message
      ? {
          receipted: {
            from: said.from,
            to: said.to,
            id: said.id,
            hash: said.hash,
            message: message.statement,
            digest: message.digest,
          },
        }
      : {}),
  })
  return { status, code: stopped, text, ...(receipt ? { receipt } : {}) }
}

import { randomUUID } from 'node:crypto'
import { digestOfStatement } from '#kit/statements/index.ts'
import type { Kit } from '../../tools/exchange-kit/kit.ts'
import { type Message, messageOf } from '../../tools/exchange-kit/message.ts'
import { packedBytes, type Packed } from '../../tools/exchange-kit/packets/packed.ts'
import { ask } from '../../tools/exchange-kit/wire/ask.ts'
import { letterOf, rightMessage, unheard, wrongly } from './attack-door.ts'
import type { Attack, AttackedSite } from './attack-site.ts'

const whole = async ({ bytes }: Packed): Promise<Buffer> => Buffer.concat(await Array.fromAsync(bytes()))

/** Asks something about a message under a digest. */
async function asked(kit: Kit, message: Message, method: 'HEAD' | 'PATCH', digest: string, offset?: string) {
  const answer = await ask(kit.node, {
    method,
    path: `/exchange/v1/packets/${digest}`,
    headers: {
      'krong-message': message.statement,
      ...(offset === undefined ? {} : { 'upload-offset': offset }),
    },
    ...(method === 'PATCH'
      ? { body: { size: message.packet.size, bytes: () => message.packet.bytes() } }
      : {}),
    shown: kit.identity,
    withinMs: 30_000,
  })
  return { observed: String(answer?.status), status: answer?.status }
}

const askingWrongly = (
  name: string,
  status: number,
  how: (site: AttackedSite, message: Message) => ReturnType<typeof asked>,
): Attack => ({
  name,
  stage: 'none',
  tell: async (site) => {
    const answer = await how(site, await rightMessage(site.kit))
    return { observed: answer.observed, faults: answer.status === status ? [] : [`not ${status}`] }
  },
})
const own = ({ statement }: Message) => digestOfStatement(statement)
const others = async ({ neighbour }: AttackedSite) =>
  digestOfStatement((await rightMessage(neighbour)).statement)

/** Bodies that are not what was stated, and places where they do not belong. */
export const attacksOnBodies: readonly Attack[] = [
  wrongly(
    'a body that is longer than stated',
    unheard(400, 'digest-wrong'),
    async ({ kit }) => {
      const packet = await letterOf(kit)
      return messageOf(kit, packet, { claims: { size: packet.size - 10 } })
    },
    'body',
  ),
  wrongly(
    'other bytes of the same length',
    unheard(400, 'digest-wrong'),
    async ({ kit }) => {
      const packet = await letterOf(kit)
      const bytes = await whole(packet)
      bytes[bytes.length - 3]! ^= 1
      return { ...(await messageOf(kit, packet)), packet: packedBytes(bytes) }
    },
    'body',
  ),
  askingWrongly('HEAD of a message of somebody else', 404, async (site, message) =>
    asked(site.kit, message, 'HEAD', await others(site)),
  ),
  askingWrongly('PATCH of a message of somebody else', 404, async (site, message) =>
    asked(site.kit, message, 'PATCH', await others(site), '0'),
  ),
  askingWrongly('PATCH at a place below nothing', 400, ({ kit }, message) =>
    asked(kit, message, 'PATCH', own(message), '-1'),
  ),
  askingWrongly('PATCH at no place', 400, ({ kit }, message) =>
    asked(kit, message, 'PATCH', own(message), 'x'),
  ),
  askingWrongly('PATCH behind the end', 409, ({ kit }, message) =>
    asked(kit, message, 'PATCH', own(message), String(message.packet.size + 1)),
  ),
  askingWrongly('PATCH of a path that leaves the folder', 404, ({ kit }, message) =>
    asked(kit, message, 'PATCH', `..%2F..%2F${randomUUID()}`, '0'),
  ),
]

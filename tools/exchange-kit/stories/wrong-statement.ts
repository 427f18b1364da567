import { turnedAway } from '../expected.ts'
import type { Kit } from '../kit.ts'
import { type Message, messageOf, packLetter } from '../message.ts'
import { oneMessage, type Story } from '../story.ts'

const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const packed = async (kit: Kit) => packLetter(kit, kit.letter())
const restated = (message: Message, statement: string): Message => ({ ...message, statement })

const cases: readonly (readonly [vi: string, en: string, make: (kit: Kit) => Promise<Message>])[] = [
  ['khác loại', 'of another type', async (kit) => messageOf(kit, await packed(kit), { type: 'krong-receipt' })],
  ['không ký (alg none)', 'without a signature (alg none)', async (kit) => {
    const message = await messageOf(kit, await packed(kit))
    const header = json({ alg: 'none', typ: 'krong-message', kid: kit.identity.fingerprint })
    return restated(message, `${header}.${message.statement.split('.')[1]}.`)
  }],
  ['ký đối xứng bằng chứng thư (HS256)', 'said to be signed with HS256', async (kit) => {
    const message = await messageOf(kit, await packed(kit))
    const [, body, by] = message.statement.split('.')
    return restated(message, `${json({ alg: 'HS256', typ: 'krong-message', kid: kit.identity.fingerprint })}.${body}.${by}`)
  }],
  ['do khóa khác ký dưới tên mình', 'signed by another key under our name', async (kit) =>
    messageOf(kit, await packed(kit), { signer: { ...kit.stranger, fingerprint: kit.identity.fingerprint } })],
  ['do hệ thống lạ ký', 'signed by a stranger', async (kit) => messageOf(kit, await packed(kit), { signer: kit.stranger })],
  ['bị sửa sau khi ký', 'changed after signing', async (kit) => {
    const message = await messageOf(kit, await packed(kit))
    const [header, , by] = message.statement.split('.')
    return restated(message, `${header}.${json({ ...message.claims, goodUntil: '2099-01-01T00:00:00Z' })}.${by}`)
  }],
  ['không đọc được', 'that cannot be read', async (kit) => restated(await messageOf(kit, await packed(kit)), 'khong-phai-loi-khai')],
  ['thiếu mã băm', 'without a digest', async (kit) => messageOf(kit, await packed(kit), { claims: { hash: '' } })],
] // prettier-ignore

/** Statements that must not be believed: no receipt, nothing is taken in. */
export const wrongStatements: readonly Story[] = cases.map(([vi, en, make]) =>
  oneMessage(
    { vi: `Lời khai ${vi}`, en: `A statement ${en}`, clause: 'RFC 7515 §10; exchange/README: statement-…' },
    turnedAway('statement-'),
    make,
  ),
)

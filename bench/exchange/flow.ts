/** Packets per second between two whole programs on this machine, each with a database of its own. */
import { fileURLToPath } from 'node:url'
import { type Id, newId } from '#kit/ids.ts'
import { acquaint, type Instance, newInstance } from '../../tests/exchange/instance.ts'
import { cpuTime, cpuTimeOfChildren } from './cpu-time.ts'
import { somePdf } from './some-pdf.ts'
import { filesOf, sendFrom, someDraft, until } from '../../tests/exchange/send.ts'

export const twoOffices = [
  { code: 'H50.X00', name: 'UBND huyện Đakrông' },
  { code: 'H50.X99', name: 'Hội đồng nhân dân huyện Đakrông' },
]
export const threeCommunes = [
  { code: 'H50.X00.X03', name: 'UBND xã Tà Long' },
  { code: 'H50.X00.X04', name: 'UBND xã A Ngo' },
  { code: 'H50.X00.X05', name: 'UBND xã Ba Nang' },
]

/** Queues documents with an attachment of their own in every lane, without sending them. */
async function queue(from: Instance, to: Instance, packets: number, bytes: number): Promise<void> {
  const files = await filesOf(from)
  for (let number = 0; number < packets; number++)
    await sendFrom(from, {
      from: from.organs[number % from.organs.length]!,
      to: [to.organs[number % to.organs.length]!],
      draft: someDraft(number + 1),
      files: [
        await files.layDown(somePdf(bytes), {
          name: 'van-ban.pdf',
          kind: 'pdf',
          maxBytes: bytes * 2,
        }),
      ],
      subject: newId<'document'>() satisfies Id<'document'>,
    })
}

export type Flow = {
  readonly rate: number
  readonly seconds: number
  /** Bytes of a packet. */
  readonly size: number
  /** Milliseconds of a processor for each packet. */
  readonly cpu: { readonly from: number; readonly to: number; readonly database: number }
}

/**
 * Queues packets, starts both programs, and gives packets per second from the first receipt to the last; `unsigned` leaves all signatures out. With
 * `papers` the recipient's jobs run meanwhile: each packet becomes a paper whose file is read and verified, and its state goes back.
 */
export async function packetsPerSecond(told: {
  readonly packets: number
  readonly bytes: number
  readonly unsigned: boolean
  readonly papers: boolean
  /** The process of their PostgreSQL. */
  readonly database: number
}): Promise<Flow> {
  const preload = fileURLToPath(new URL('./unsigned.ts', import.meta.url))
  const settings: Record<string, string> = told.unsigned ? { NODE_OPTIONS: `--import ${preload}` } : {}
  // A name of its own: kept files are opened once for each name.
  const name = told.unsigned ? 'khong' : told.papers ? 'giay' : 'co'
  const from = await newInstance(`gui_${name}`, twoOffices, settings)
  const to = await newInstance(`nhan_${name}`, threeCommunes, {
    ...settings,
    ...(told.papers ? {} : { KRONG_WORKER: 'off' }),
  })
  try {
    await acquaint(from, to)
    await queue(from, to, told.packets, told.bytes)
    await Promise.all([from.start(), to.start()])
    const cpuNow = () =>
      [from, to].map((one) => cpuTime(one.program()!.child.pid!)).concat(cpuTimeOfChildren(told.database))
    const cpuBefore = cpuNow()
    const ended = async () =>
      (
        await from.owner.query<{ n: number; seconds: number; size: number }>(
          `SELECT count(d.ended_at)::int AS n, extract(epoch FROM max(d.ended_at) - min(d.ended_at))::float AS seconds, avg(p.size)::float AS size
            FROM exchange.deliveries d JOIN exchange.packets p ON p.id = d.packet_id WHERE p.kind = 'document' AND d.state = 'delivered'`,
        )
      ).rows[0]!
    const { n, seconds, size } = await until(ended, (now) => now.n === told.packets, 600_000)
    const cpu = cpuNow().map((now, index) => ((now - cpuBefore[index]!) * 1000) / told.packets)
    return { rate: (n - 1) / seconds, seconds, size, cpu: { from: cpu[0]!, to: cpu[1]!, database: cpu[2]! } }
  } finally {
    await Promise.all([from.close(), to.close()])
  }
}

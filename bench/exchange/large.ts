/** One large attachment between two programs: what it costs in memory, and what a cut in the middle costs in bytes. */
import { readFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { newId } from '#kit/ids.ts'
import { type Instance, introduce, newInstance } from '../../tests/exchange/instance.ts'
import { deliveriesOf, filesOf, keepText, sendFrom, someDraft, until } from '../../tests/exchange/send.ts'
import { somePdf } from './some-pdf.ts'
import { threeCommunes, twoOffices } from './flow.ts'

/** A line that is cut once, after so many bytes, and counts all that went to the target. */
async function lineCutOnce(target: number, after: number) {
  let sent = 0
  let cuts = 0
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    const end = () => void (near.destroy(), far.destroy())
    near.on('data', (chunk) => {
      sent += chunk.length
      if (cuts === 0 && sent > after) {
        cuts++
        end()
      }
    })
    for (const side of [near, far]) side.on('error', end).on('close', end)
    near.pipe(far)
    far.pipe(near)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    cuts: () => cuts,
    close: () => server.close(),
  }
}

const residentMegabytes = (instance: Instance): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${instance.program()!.child.pid}/status`, 'utf8'))![1]) /
  1024

/** Sends one attachment of so many bytes, cut once in its middle; gives the growth of both programs' memory in megabytes. */
export async function sendLarge(bytes: number) {
  const from = await newInstance('gui_lon', twoOffices.slice(0, 1))
  const to = await newInstance('nhan_lon', threeCommunes.slice(0, 1))
  const line = await lineCutOnce(to.exchangePort, (bytes * 4) / 3 / 2)
  try {
    await introduce(from, to, line.port)
    await introduce(to, from)
    await Promise.all([from.start(), to.start()])
    const send = async (number: number, kept: Awaited<ReturnType<typeof keepText>>) => {
      const subject = newId<'document'>()
      await sendFrom(from, {
        from: from.organs[0]!,
        to: to.organs,
        draft: someDraft(number),
        files: [kept],
        subject,
      })
      return subject
    }
    const delivered = (subject: string) =>
      until(
        () => deliveriesOf(from, subject),
        ([one]) => one?.state === 'delivered',
        900_000,
      )
    await delivered(await send(1, await keepText(from, 'Gói tin nhỏ làm nóng máy')))
    const files = await filesOf(from)
    const kept = await files.layDown(somePdf(bytes), {
      name: 'tep-lon.pdf',
      kind: 'pdf',
      maxBytes: bytes * 2,
    })
    const before = { from: residentMegabytes(from), to: residentMegabytes(to) }
    const most = { ...before }
    const watch = setInterval(() => {
      most.from = Math.max(most.from, residentMegabytes(from))
      most.to = Math.max(most.to, residentMegabytes(to))
    }, 100)
    const sentBefore = line.sent()
    const began = performance.now()
    await delivered(await send(2, kept))
    const seconds = (performance.now() - began) / 1000
    clearInterval(watch)
    const { rows } = await from.owner.query<{ size: number }>(
      `SELECT max(size)::float AS size FROM exchange.packets WHERE kind = 'document'`,
    )
    return {
      seconds,
      growth: { from: most.from - before.from, to: most.to - before.to },
      sent: line.sent() - sentBefore,
      size: rows[0]!.size,
      cuts: line.cuts(),
    }
  } finally {
    await Promise.all([from.close(), to.close()])
    line.close()
  }
}

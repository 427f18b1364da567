/**
 * Signed packets of 100 kB per second between two programs on this machine, each with its database: beside the same without signatures, and beside
 * bare HTTP posts of the same bytes to a server that only keeps them. Then one attachment of 1 GB, cut in its middle. Everybody keeps with fsync.
 * `--packets=800 --large=1000` (megabytes).
 */
import { postsPerSecond } from './exchange/bare-posts.ts'
import { type Flow, packetsPerSecond } from './exchange/flow.ts'
import { sendLarge } from './exchange/large.ts'
import { onDurableServer } from './exchange/on-durable-server.ts'
import { report, significant } from './measure.ts'

const told = (name: string, otherwise: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const packets = told('packets', 800)
const megabytes = told('large', 1000)

function figure(name: string, unit: string, value: number, note: string, baseline?: number): void {
  const beside = baseline === undefined ? null : significant(baseline)
  const ratio = baseline === undefined ? null : significant(value / baseline)
  report({ bench: 'exchange', figure: name, unit, value: significant(value), baseline: beside, ratio, note })
}

async function measureFlow(database: number): Promise<void> {
  const shape = { packets, bytes: 100_000, unsigned: false, papers: false, database }
  const signed = await packetsPerSecond(shape)
  const { rate, seconds } = signed
  const size = Math.round(signed.size)
  const unsigned = await packetsPerSecond({ ...shape, unsigned: true })
  figure(
    'signed packets',
    'packets/s',
    rate,
    `${packets} packets of ${Math.round(size / 1000)} kB in six lanes, ${Math.round(seconds)} s: packed, sent, verified, kept and receipted; baseline: the same without signatures (aims: 40/s, a third)`,
    unsigned.rate,
  )
  const of = ({ cpu }: Flow) => cpu.from + cpu.to + cpu.database
  const shares = Object.values(signed.cpu).map(Math.round)
  figure(
    'processor time of a signed packet',
    'ms',
    of(signed),
    `sender, recipient, their PostgreSQL: ${shares.join(', ')}; baseline: without signatures (aims: 50 on two processors, 3)`,
    of(unsigned),
  )
  figure(
    'signed packets beside bare posts',
    'packets/s',
    rate,
    'baseline: HTTP posts of as many bytes to a server that keeps each in a file, six at a time',
    await postsPerSecond(size, 10),
  )
  const papers = await packetsPerSecond({ ...shape, packets: Math.ceil(packets / 4), papers: true })
  figure(
    'signed packets that become papers meanwhile',
    'packets/s',
    papers.rate,
    'each PDF is read, its signatures verified, the state sent back, on the same cores; baseline: kept and receipted only',
    rate,
  )
}

async function measureLarge(): Promise<void> {
  const { seconds, growth, sent, size, cuts } = await sendLarge(megabytes * 1_000_000)
  const note = `an attachment of ${megabytes} MB, ${Math.round(seconds)} s, cut ${cuts} time(s) in its middle`
  figure('growth of the sender', 'MB', growth.from, `${note}; VmRSS (aim: below 100)`)
  figure('growth of the recipient', 'MB', growth.to, `${note}; VmRSS (aim: below 100)`)
  figure('bytes on the line', 'MB', sent / 1e6, `${note}; baseline: the packet itself (Base64)`, size / 1e6)
}

await onDurableServer(async (database) => {
  if (packets > 0) await measureFlow(database)
  if (megabytes > 0) await measureLarge()
})
process.exit(0)

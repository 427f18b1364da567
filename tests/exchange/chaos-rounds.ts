/** Sends packets between two instances over lines that are cut, while one program or the other is killed every few seconds. */
import { newId } from '#kit/ids.ts'
import { type ChaosProxy, startChaosProxy } from '../../bench/chaos-proxy.ts'
import { whatIsWrong } from './chaos-checks.ts'
import { type Instance, introduce, newInstance } from './instance.ts'
import { keepText, sendFrom, someDraft, until } from './send.ts'

export type Chaos = {
  readonly packets: number
  /** Of a cut, at each lot (bench/chaos-proxy.ts). */
  readonly chance: number
  /** Between one program's being ready again and the next one's death. */
  readonly killEveryMs: number
  /** At least so many deaths, however quick the packets are. */
  readonly kills: number
  /** The fire ends when no more than so many packets and states are on their way. */
  readonly calmAt: number
  /** Gives numbers in [0, 1). */
  readonly random: () => number
  /** How long everything may take to settle once the lines are calm. */
  readonly patienceMs: number
  readonly hear?: (line: string) => void
}

export type Survived = {
  readonly wrong: readonly string[]
  readonly kills: number
  readonly cuts: number
  /** Attempts to send, of all deliveries of both sides. */
  readonly attempts: number
  readonly deliveries: number
  readonly seconds: number
}

const organ = (code: string, name: string) => ({ code, name })

/** Documents go out in small batches, as fast as acts are. */
async function sendAll(from: Instance, to: Instance, packets: number): Promise<void> {
  const kept = await keepText(from, 'Nội dung kèm theo')
  const [sender] = from.organs
  const send = (number: number) =>
    sendFrom(from, {
      from: sender!,
      to: [to.organs[number % to.organs.length]!],
      draft: someDraft(number + 1),
      files: [kept],
      subject: newId<'document'>(),
    })
  for (let next = 0; next < packets; next++) await send(next)
}

/** How much is still on its way: packets that wait, arrivals without effect, states that did not come back. */
async function countOpen(one: Instance, other: Instance, packets: number): Promise<number> {
  const count = async ({ owner }: Instance, text: string) => Number((await owner.query(text)).rows[0].n)
  const waiting = `SELECT (SELECT count(*) FROM exchange.deliveries WHERE state = 'waiting') + (SELECT count(*) FROM exchange.arrivals WHERE state = 'received') AS n`
  const [here, there, back] = await Promise.all([
    count(one, waiting),
    count(other, waiting),
    count(one, 'SELECT count(*) AS n FROM exchange.statuses'),
  ])
  return here + there + (packets - back)
}

async function attemptsOf(instances: readonly Instance[]) {
  const sums = await Promise.all(
    instances.map(
      async ({ owner }) =>
        (
          await owner.query<{ attempts: number; deliveries: number }>(
            'SELECT coalesce(sum(attempts), 0)::int AS attempts, count(*)::int AS deliveries FROM exchange.deliveries',
          )
        ).rows[0]!,
    ),
  )
  return {
    attempts: sums.reduce((sum, { attempts }) => sum + attempts, 0),
    deliveries: sums.reduce((sum, { deliveries }) => sum + deliveries, 0),
  }
}

/** Plays it from beginning to end and tells what is wrong afterwards; nothing is what must come out. */
export async function playChaos(chaos: Chaos): Promise<Survived> {
  const { packets, chance, killEveryMs, random, hear = () => {} } = chaos
  const started = performance.now()
  const one = await newInstance('huyen', [organ('H50.X00', 'UBND huyện Đakrông')])
  const other = await newInstance('xa', [
    organ('H50.X00.X03', 'UBND xã Tà Long'),
    organ('H50.X00.X04', 'UBND xã A Ngo'),
    organ('H50.X00.X05', 'UBND xã Ba Nang'),
    organ('H50.X00.X06', 'UBND xã Húc Nghì'),
    organ('H50.X00.X07', 'UBND xã Tà Rụt'),
    organ('H50.X00.X08', 'UBND xã A Bung'),
  ])
  const lines: ChaosProxy[] = []
  try {
    for (const [to, from] of [
      [one, other],
      [other, one],
    ] as const) {
      const line = await startChaosProxy({
        target: { host: '127.0.0.1', port: from.exchangePort },
        chance,
        random,
      })
      lines.push(line)
      await introduce(to, from, line.port)
    }
    await Promise.all([one.start(), other.start()])

    let kills = 0
    let over = false
    hear('started')
    const clock = (async () => {
      while (!over || kills < chaos.kills) {
        await new Promise((resolve) => setTimeout(resolve, killEveryMs * (0.5 + random())))
        if (over && kills >= chaos.kills) return
        const victim = random() < 0.5 ? one : other
        await victim.kill()
        kills++
        await victim.start()
        hear(`${kills} kills, ${await countOpen(one, other, packets)} open`)
      }
    })()
    await sendAll(one, other, packets)
    hear('all sent')
    // Then the lines are calm and everything has to come to its end.
    while (
      (await countOpen(one, other, packets)) > chaos.calmAt &&
      performance.now() - started < chaos.patienceMs
    )
      await new Promise((resolve) => setTimeout(resolve, 500))
    over = true
    await clock
    hear('calm')
    for (const line of lines) line.setChance(0)
    await until(
      () => countOpen(one, other, packets),
      (open) => open === 0,
      chaos.patienceMs,
    )
    return {
      wrong: await whatIsWrong(one, other, packets),
      kills,
      cuts: lines.reduce((sum, line) => sum + line.cuts(), 0),
      ...(await attemptsOf([one, other])),
      seconds: (performance.now() - started) / 1000,
    }
  } finally {
    await Promise.all([one.close(), other.close()])
    await Promise.all(lines.map((line) => line.close()))
  }
}

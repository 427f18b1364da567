/** `npm run demo:exchange`: three instances to try exchange on; `--port=4801` sets the first of three ports, `--folder=…` where they live. */
import { resolve } from 'node:path'
import { demoPassword } from '#modules/identity/index.ts'
import { acquaint, type DemoInstance, endAll, offices, startDemoInstance } from './instances.ts'

const option = (name: string) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const folder = resolve(option('folder') ?? 'data-exchange')
const first = Number(option('port') ?? 4801)
const names = {
  'huyen-dakrong': 'UBND huyện Đakrông / the district',
  'ta-long': 'UBND xã Tà Long / Tà Long commune',
  'a-ngo': 'UBND xã A Ngo / A Ngo commune',
} as const

const say = (text: string) => process.stdout.write(`${text}\n`)
const instances: DemoInstance[] = []
let ending = false
async function end(code: number): Promise<never> {
  if (!ending) {
    ending = true
    await endAll(instances)
  }
  process.exit(code)
}
process.on('SIGINT', () => void end(0))
process.on('SIGTERM', () => void end(0))

try {
  for (const [index, office] of offices.entries()) {
    say(`→ ${names[office]} …`)
    instances.push(await startDemoInstance(folder, office, first + index))
  }
  await acquaint(instances)
} catch (fault) {
  process.stderr.write(`${String((fault as Error).stack ?? fault)}\n`)
  await end(1)
}
say('\nBa hệ thống đang chạy, biết nhau bằng chứng thư / three instances run and know one another:')
for (const { office, url, exchangePort } of instances)
  say(`  ${names[office].padEnd(40)} ${url}   (trao đổi / exchange: ${exchangePort})`)
say(`
Mật khẩu chung / shared password: ${demoPassword}
  huyện / district: chutich, phochutich, vanthu, quantri    xã / commune: xem /quan-tri hoặc / e.g. chutich.talong, vanthu.talong
Phát hành một văn bản gửi hai xã, rồi xem nó đi đến đâu. / Issue a document to both communes and see where it goes.
Dừng: Ctrl C / stop: Ctrl C`)

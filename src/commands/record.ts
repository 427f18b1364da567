import { sql } from 'kysely'
import type { Transactor } from '#platform/database/index.ts'
import {
  instanceChain,
  keepOutside,
  signCheckpoints,
  signingKey,
  verifyRecord,
} from '#platform/record/index.ts'
import { type Command, complain, readWords, say } from './command.ts'
import { tellBreak } from './tell-break.ts'
import { withInstance } from './with-instance.ts'

/** The short names of the authorities by id; the instance's own chain is called `krong`. */
async function namesOf(transactor: Transactor): Promise<Map<string, string>> {
  const { rows } = await transactor.read({ kind: 'system', name: 'record verify' }, ({ db }) =>
    sql<{ id: string; slug: string }>`SELECT id, slug FROM organisations.authorities`.execute(db),
  )
  return new Map([[instanceChain, 'krong'], ...rows.map(({ id, slug }): [string, string] => [id, slug])])
}

const verify: Command = {
  usage: 'record verify [--authority <cơ-quan>]',
  vi: 'Kiểm chuỗi nhật ký của mọi cơ quan, hoặc của một cơ quan; nêu dòng sai đầu tiên',
  en: 'checks the record of every authority, or of one; names the first broken line',
  run: (line, setting) =>
    withInstance(setting, async ({ owner, transactor }) => {
      const { options } = readWords(line)
      const nameOf = await namesOf(transactor)
      const wanted = options.get('authority')
      if (wanted !== undefined && ![...nameOf.values()].includes(wanted))
        return complain(
          `Không có cơ quan “${wanted}”; ghi tên ngắn trong địa chỉ trang, ví dụ ta-long.`,
          `There is no authority “${wanted}”; give its short name in addresses, e.g. ta-long.`,
          2,
        )
      const key = signingKey(setting.secrets.recordKey)
      const found = await verifyRecord(owner, key, setting.config.checkpointsFolder)
      const nameOfChain = (id: string) => nameOf.get(id) ?? id
      const broken = found.broken.filter(
        ({ authorityId }) => wanted === undefined || nameOfChain(authorityId) === wanted,
      )
      for (const each of broken) await tellBreak(owner, nameOfChain(each.authorityId), each)
      say(
        `${found.chains} chuỗi / chains · ${found.entries} dòng / lines · ${found.checkpoints} điểm kiểm / checkpoints`,
      )
      if (broken.length > 0) return 1
      say(
        wanted === undefined
          ? 'Nhật ký nguyên vẹn. / The record is whole.'
          : `Nhật ký của ${wanted} nguyên vẹn. / The record of ${wanted} is whole.`,
      )
      return 0
    }),
}

const checkpoint: Command = {
  usage: 'record checkpoint',
  vi: 'Ký ngay một điểm kiểm cho mọi chuỗi nhật ký và cất ra ngoài',
  en: 'signs a checkpoint of every chain now and keeps it outside',
  run: (_, setting) =>
    withInstance(setting, async ({ transactor }) => {
      const who = {
        actor: { kind: 'system', name: 'record checkpoint' },
        origin: { requestId: 'operator', channel: 'operator' },
      } as const
      const lines = await transactor.act(who, signCheckpoints, signingKey(setting.secrets.recordKey))
      await keepOutside(setting.config.checkpointsFolder, lines)
      say(`${lines.length} điểm kiểm / checkpoints → ${setting.config.checkpointsFolder}`)
      return 0
    }),
}

/** The record from the terminal. */
export const recordCommands: readonly Command[] = [verify, checkpoint]

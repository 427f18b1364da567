import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkBackup, type Damage, refuseBackup } from '#platform/backup/index.ts'
import { complain, type ExitCode } from './command.ts'

/** Options of the commands that read a backup. */
export const examineOptions = '[--keys <thư mục khóa cất riêng>] [--signed-by <tệp khóa>]'

const faults: Record<Damage['fault'], readonly [string, string]> = {
  missing: ['thiếu', 'is missing'],
  short: ['bị cắt cụt', 'is cut short'],
  changed: ['đã bị đổi hoặc hỏng', 'was changed or is damaged'],
  unsigned: ['không khớp chữ ký manifest.sig', 'does not match its signature manifest.sig'],
  'unknown-format': ['có dạng mà phiên bản này không biết', 'has a format unknown to this version'],
  'other-key': ['do khóa khác ký', 'was signed by another key'],
}

/** Says every damage of a backup, and gives the exit code. */
export function tellDamages(damages: readonly Damage[]): ExitCode {
  for (const { file, fault } of damages) {
    const [vi, en] = faults[fault]
    complain(`${file}: ${vi}.`, `${file} ${en}.`)
  }
  if (damages.some(({ file, fault }) => file === 'manifest.json' && fault === 'missing'))
    complain(
      'Đây không phải bản sao lưu đã xong (thư mục .partial là bản dở dang).',
      'This is no finished backup (a folder .partial is an unfinished one).',
    )
  if (damages.some(({ file, fault }) => file.startsWith('secrets/') && fault === 'missing'))
    complain(
      'Thiếu khóa thì không khôi phục được; nếu khóa cất riêng, hãy thêm --keys <thư mục>.',
      'Without its keys it cannot be restored; where they are kept apart, add --keys <folder>.',
    )
  return damages.length > 0 ? 1 : 0
}

async function signerOf(file: string): Promise<string> {
  try {
    const key = createPublicKey(await readFile(file))
    return key.export({ type: 'spki', format: 'der' }).toString('base64')
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault
    return refuseBackup(`Không đọc được khóa trong ${file}.`, `There is no readable key in ${file}.`)
  }
}

/** Looks at a backup as a whole: its signature, every part, its keys. */
export async function examine(folder: string, options: ReadonlyMap<string, string>) {
  const keys = options.get('keys')
  const signer = options.get('signed-by')
  return checkBackup(folder, {
    ...(keys ? { keysFolder: resolve(keys) } : {}),
    ...(signer ? { signer: await signerOf(signer) } : {}),
  })
}

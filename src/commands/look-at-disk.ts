import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sayBytes } from '#platform/files/index.ts'
import { type Setting } from './command.ts'

import { bad, type Finding, warn, well } from './finding.ts'

/** How much room the disk of the data folder has. */
export async function lookAtDisk({ config }: Setting): Promise<Finding[]> {
  const { bavail, bsize, blocks } = await statfs(config.dataFolder)
  const free = bavail * bsize
  const share = bavail / blocks
  const vi = `Ổ đĩa của ${config.dataFolder} còn ${sayBytes(free)}`
  if (free < 1_073_741_824) return [bad(`${vi}; hãy dọn hoặc thêm đĩa ngay`, 'less than 1 GB is free')]
  return [
    share < 0.1 ? warn(`${vi}, dưới một phần mười`, 'less than a tenth is free') : well(vi, 'enough disk'),
  ]
}

/** Whether only their owner can read the secrets. */
export async function lookAtSecrets({ config }: Setting): Promise<Finding[]> {
  if (process.platform === 'win32') return []
  const open: string[] = []
  for (const name of await readdir(config.secretsFolder)) {
    const { mode } = await stat(join(config.secretsFolder, name))
    if ((mode & 0o077) !== 0) open.push(name)
  }
  if (open.length > 0)
    return [
      bad(
        `Người khác đọc được khóa: ${open.join(', ')}; hãy chạy chmod 600`,
        'others can read these secrets; chmod 600',
      ),
    ]
  return [well('Khóa chỉ chủ sở hữu đọc được', 'secrets are private')]
}

/** Whether a fresh backup lies in the data folder. */
export async function lookAtBackups({ config }: Setting): Promise<Finding[]> {
  const names = (await readdir(join(config.dataFolder, 'backups')).catch(() => [] as string[])).filter(
    (name) => !name.endsWith('.partial'),
  )
  if (names.length === 0)
    return [
      warn(
        'Chưa có bản sao lưu nào trong thư mục dữ liệu; chạy “krong backup create”',
        'no backup in the data folder yet',
      ),
    ]
  const times = await Promise.all(
    names.map(async (name) => (await stat(join(config.dataFolder, 'backups', name))).mtimeMs),
  )
  const days = (Date.now() - Math.max(...times)) / 86_400_000
  return [
    days > 2
      ? warn(`Bản sao lưu mới nhất đã ${Math.floor(days)} ngày`, 'the newest backup is old')
      : well('Có bản sao lưu mới', 'a fresh backup is there'),
  ]
}

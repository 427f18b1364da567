import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The user PostgreSQL runs as; undefined = the one who runs Krông. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined

const nobody = { uid: 65534, gid: 65534 }

/** PostgreSQL refuses root: then the owner of the cluster runs it, else a user `krong`, else nobody (65534). */
export function whomToRunAs(cluster?: string): RunAs {
  if (process.getuid?.() !== 0) return undefined
  const owner = cluster === undefined ? undefined : statSync(cluster, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return namedUser('krong') ?? nobody
}

/** Says whether that user can reach a folder: search permission on it and on every folder above. */
export function canReach(folder: string, user: RunAs): boolean {
  if (user === undefined) return true
  const { mode, uid, gid } = statSync(folder)
  const search = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  const parent = dirname(folder)
  return (mode & search) !== 0 && (parent === folder || canReach(parent, user))
}

function namedUser(name: string): RunAs {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || uid === '0' ? undefined : { uid: Number(uid), gid: Number(gid) }
}

import { matchesGlob } from 'node:path'
import {
  compositionFiles,
  kitRooms,
  moduleOrder,
  plainFiles,
  platformRooms,
  type PlatformRoom,
} from '../../tools/floors.ts'
import { type Law, moduleLaws } from '../../tools/module-laws.ts'

/** Where a file stands in the house. */
export type Place =
  | { readonly floor: 'kit'; readonly room: string; readonly test: boolean }
  | { readonly floor: 'platform'; readonly room: PlatformRoom; readonly test: boolean }
  | { readonly floor: 'modules'; readonly module: (typeof moduleOrder)[number]; readonly law: Law }
  /** The composition root, the platform's list of rooms, tests, tools and benches: they may open anything. */
  | { readonly floor: 'above' }
  /** Scripts that run before anything is installed. */
  | { readonly floor: 'bin' }
  | { readonly floor: 'plain' }

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const among = <const Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name)

/** Finds the room of a file, or undefined when the house has no such room. */
export function placeOf(path: string): Place | undefined {
  const [top, floor, room, ...rest] = path.split('/')
  if (top === 'bin') return { floor: 'bin' }
  if (top === 'tests' || top === 'tools' || top === 'bench') return { floor: 'above' }
  if (plainFiles.some((glob) => matchesGlob(path, glob))) return { floor: 'plain' }
  if (compositionFiles.some((glob) => matchesGlob(path, glob))) return { floor: 'above' }
  if (floor === undefined || room === undefined) return undefined
  if (floor === 'kit') {
    const own = rest.length > 0 || room in kitRooms ? room : room.replace(/\.test\.ts$/, '.ts')
    return own in kitRooms ? { floor, room: own, test: isTest(path) } : undefined
  }
  if (floor === 'platform') {
    if (room === 'rooms.ts') return { floor: 'above' }
    return rest.length > 0 && among(platformRooms, room) ? { floor, room, test: isTest(path) } : undefined
  }
  if (floor !== 'modules' || !among(moduleOrder, room)) return undefined
  const inside = rest.join('/')
  const law = moduleLaws.find(({ files }) => files.some((glob) => matchesGlob(inside, glob)))
  return law && { floor, module: room, law }
}

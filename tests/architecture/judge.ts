import { posix } from 'node:path'
import {
  compositionDoors,
  kitPackages,
  kitRooms,
  machines,
  moduleOrder,
  platformDoors,
} from '../../tools/floors.ts'
import { storeReads } from '../../tools/module-laws.ts'
import { type Place, placeOf } from './place-of.ts'
import type { Import } from './read-source.ts'

const aliases = { '#kit/': 'src/kit/', '#platform/': 'src/platform/', '#modules/': 'src/modules/' }

/** The file that an import means, or undefined for a package. */
export function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier))
  for (const [alias, folder] of Object.entries(aliases)) {
    if (specifier.startsWith(alias)) return posix.normalize(folder + specifier.slice(alias.length))
  }
  return undefined
}

const isOf = (name: string, names: readonly string[]) =>
  names.some((one) => name === one || name.startsWith(`${one}/`))
const isBuiltIn = (specifier: string) => specifier.startsWith('node:')
const isDoor = (path: string) => /\/index\.tsx?$/.test(path)

function judgePackage(place: Place, { specifier, typeOnly }: Import): string | undefined {
  if (place.floor === 'bin')
    return isBuiltIn(specifier) ? undefined : 'scripts of bin/ run before packages are installed'
  if (place.floor === 'kit') {
    if (place.test || isOf(specifier, kitPackages)) return undefined
    return 'the kit is pure: declared packages only'
  }
  if (place.floor !== 'modules' || place.law.packages === 'all') return undefined
  const { packages, teaches } = place.law
  if (packages === 'calm') {
    return isOf(specifier, machines) ? teaches : undefined
  }
  return isOf(specifier, packages) || (typeOnly && !isOf(specifier, machines)) ? undefined : teaches
}

function judgeModule(
  place: Place & { floor: 'modules' },
  target: string,
  there: Place,
  one: Import,
): string | undefined {
  const { law, module } = place
  if (there.floor === 'kit') return law.kit ? undefined : law.teaches
  if (there.floor === 'platform') {
    const open = law.platform === 'all' || law.platform.includes(there.room)
    return open || (one.typeOnly && law.platformTypes.includes(there.room)) ? undefined : law.teaches
  }
  if (there.floor === 'plain') return law.room === 'demo' || law.room === 'tests' ? undefined : law.teaches
  if (there.floor !== 'modules') return 'nothing below imports what stands above the modules'
  if (there.module === module) {
    if (law.own === 'all' || law.own.includes(there.law.room)) return undefined
    if (there.law.room === 'store' && law.own.includes('store reads')) {
      const reads = new RegExp(storeReads)
      return one.typeOnly || one.names.every((name) => reads.test(name))
        ? undefined
        : `reads only from store/. ${law.teaches}`
    }
    return law.teaches
  }
  if (moduleOrder.indexOf(there.module) > moduleOrder.indexOf(module)) {
    return `${there.module} is above ${module}: tell it by an event, or move what both need down`
  }
  if (!/^src\/modules\/[^/]+\/index\.ts$/.test(target)) {
    const widely = law.room === 'tests' || law.room === 'demo'
    if (!(widely && (there.law.room === 'demo' || there.law.room === 'tests'))) {
      return `the only door of ${there.module} is its index.ts`
    }
  }
  if (law.lower === 'all' || (law.lower === 'types' && one.typeOnly)) return undefined
  if (law.room === 'index') return 'a front door opens on its own house only'
  return law.lower === 'types' ? `types only (import type). ${law.teaches}` : law.teaches
}

function judgePlatform(
  place: Place & { floor: 'platform' },
  target: string,
  there: Place,
): string | undefined {
  if (there.floor === 'kit' || there.floor === 'plain') return undefined
  if (place.room === 'testing') return undefined
  if (there.floor !== 'platform') return 'the platform knows no public administration'
  if (there.room === place.room) return undefined
  if (there.room === 'testing' && !place.test) return 'only tests use #platform/testing'
  if (isDoor(target) || platformDoors[there.room]?.some((door) => target.endsWith(`/${there.room}/${door}`)))
    return undefined
  return `enter #platform/${there.room} through its index.ts`
}

/** Judges one import of one file: the sentence of the law it breaks, or undefined. */
export function judge(from: string, one: Import): string | undefined {
  const place = placeOf(from)
  if (!place) return 'no room of the house has this file'
  const target = targetOf(from, one.specifier)
  if (one.specifier.startsWith('#') && target === undefined) return 'an unknown # alias'
  if (target === undefined) return judgePackage(place, one)
  if (place.floor === 'bin') return target.startsWith('bin/') ? undefined : 'scripts of bin/ stand alone'
  const there = placeOf(target)
  if (!there) return target.startsWith('src/') ? 'no room of the house has the imported file' : undefined
  if (place.floor === 'kit') {
    if (there.floor === 'plain' || place.test)
      return there.floor === 'kit' || there.floor === 'plain' ? undefined : 'the kit stands on nothing'
    const peers = kitRooms[place.room] ?? []
    if (there.floor === 'kit' && (there.room === place.room || peers.includes(there.room))) return undefined
    return 'the kit stands on nothing but declared peers'
  }
  if (place.floor === 'platform') return judgePlatform(place, target, there)
  if (place.floor === 'modules') return judgeModule(place, target, there, one)
  const door = /^src\/modules\/[^/]+\/(.+)$/.exec(target)?.[1]
  if (
    from.startsWith('src/') &&
    door !== undefined &&
    door !== 'index.ts' &&
    !compositionDoors.includes(door)
  ) {
    return 'the composition root opens index.ts, routes, events, jobs, demo and messages of a module, nothing else'
  }
  return undefined
}

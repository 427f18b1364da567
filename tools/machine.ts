/** What `npm test` needs of the machine beside the packages: Chromium with and without a window, a PostgreSQL of Debian's to try DATABASE_URL on, Tesseract for scans, ffmpeg for films, second opinions on PDF and XML, and a software token. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './stage.ts'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const headless = '/usr/bin/chromium-headless-shell'

/** Where Chromium is, or undefined. */
export function findChromium(): string | undefined {
  return [process.env['KRONG_TEST_CHROMIUM'] ?? '', ...browsers].find(
    (path) => path !== '' && existsSync(path),
  )
}

/** The Chromium without a window, where Debian has it: no viewer for PDF, and less than half the work of a page; otherwise the whole one. */
export function findHeadlessChromium(): string | undefined {
  return !process.env['KRONG_TEST_CHROMIUM'] && existsSync(headless) ? headless : findChromium()
}

/** The folder of the programs of the oldest PostgreSQL 15+ that Debian installed, or undefined. */
export function findPostgres(): string | undefined {
  const version = (path: string) => Number(/\/(\d+)\/bin/.exec(path)?.[1])
  const found = globSync('/usr/lib/postgresql/*/bin/initdb').filter((path) => version(path) >= 15)
  const [oldest] = found.toSorted((one, other) => version(one) - version(other))
  return oldest === undefined ? undefined : dirname(oldest)
}

/** Whether Tesseract is there with Vietnamese. */
export function findTesseract(): boolean {
  const { stdout, status } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' })
  return status === 0 && /^vie$/m.test(stdout)
}

const has = (program: string) => spawnSync(program, ['-v']).error === undefined

/** Installs what lacks through apt where it may; says in a sentence what a person has to install otherwise. */
export function prepareMachine(): void {
  const lacking = [
    ...(findChromium() ? [] : ['chromium']),
    ...(findPostgres() ? [] : ['postgresql']),
    ...(findTesseract() ? [] : ['tesseract-ocr', 'tesseract-ocr-vie']),
    ...(has('pdfsig') ? [] : ['poppler-utils']),
    ...(has('qpdf') ? [] : ['qpdf']),
    ...(has('softhsm2-util') ? [] : ['softhsm2']),
    ...(has('openssl') ? [] : ['openssl']),
    ...(has('xmlsec1') ? [] : ['xmlsec1']),
    ...(has('xmllint') ? [] : ['libxml2-utils']),
    ...(has('ffmpeg') ? [] : ['ffmpeg']),
    ...(has('gcc') && has('make') && has('g++') ? [] : ['build-essential']),
    ...(has('python3') ? [] : ['python3']),
  ]
  if (lacking.length > 0) installFromDebian(lacking)
  // Only makes the journeys quicker: where it is not to be had they run all the same.
  if (mayInstall() && !existsSync(headless)) installFromDebian(['chromium-headless-shell'])
  if (!hasTokenSoftware()) compileTokenSoftware()
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function installFromDebian(lacking: readonly string[]): void {
  const names = lacking.join(' ')
  if (!mayInstall()) {
    const command = `sudo apt-get install --no-install-recommends ${names}`
    process.stdout.write(`✗ Thiếu ${names}; hãy cài bằng quyền quản trị: ${command}\n`)
    process.stdout.write(`✗ ${names} missing; install with administrator's rights: ${command}\n`)
    return
  }
  process.stdout.write(`→ Cài · Installing: ${names}\n`)
  keepServerQuiet()
  apt('update')
  apt('install', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', ...lacking)
}

/** Whether pkcs11js, which npm leaves out where it cannot be compiled, is there. */
const hasTokenSoftware = () =>
  spawnSync(process.execPath, ['-e', "require('pkcs11js')"], { cwd: root }).status === 0

/** Takes pkcs11js from the lockfile again, now that it can be compiled, with the headers of the pinned Node's own package. */
function compileTokenSoftware(): void {
  process.stdout.write('→ Biên dịch · Compiling: pkcs11js\n')
  const npm = process.env['npm_execpath']
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm']
  const env = { ...process.env, npm_config_nodedir: dirname(dirname(process.execPath)) }
  const there = existsSync(join(root, 'node_modules', 'pkcs11js'))
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const args = there ? ['rebuild', 'pkcs11js'] : install
  spawnSync(program!, [...first, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['-q', '-o', 'Dpkg::Use-Pty=0', ...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

/** Debian's package makes and starts a server of its own; the tests need only its programs. */
function keepServerQuiet(): void {
  const file = '/etc/postgresql-common/createcluster.conf'
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    '# Written by the tests of Krong, which need only the programs.\ncreate_main_cluster = false\n',
  )
}

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { softwareSigner } from '#kit/cms/index.ts'
import { buildIslands, Island, islandScript } from '#platform/islands/index.ts'
import { desktopQuestion, type SignedUpload, takeSignedUpload, uploadReply } from '#platform/signers/index.ts'
import { desktopSigningServer, plainServer, trialAuthority } from '#platform/testing/index.ts'
import { smallPdf, threePages } from '../signatures/small-pdf.ts'
import { startBrowser } from './browser.ts'

await buildIslands()
const folder = mkdtempSync(join(tmpdir(), 'krong-desktop-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
// prettier-ignore
execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' })
const holder = trialAuthority(Temporal.Now.instant()).issue('Nguyễn Thị Hòa', { profile: 'person' })
const tls = { key: readFileSync(keyFile), cert: readFileSync(certFile) }
const desktop = await desktopSigningServer(softwareSigner(holder), tls)

const pdf = smallPdf(threePages)
const words = {
  sign: 'Ký bằng USB',
  waiting: 'Đang chờ phần mềm ký số…',
  failed: 'Chưa ký được.',
  'desktop-missing': 'Không thấy phần mềm ký số.',
  'desktop-closed': 'Phần mềm ký số đã đóng.',
  'desktop-late': 'Phần mềm ký số không trả lời.',
  'desktop-refused': 'Phần mềm ký số báo:',
  'desktop-answer-wrong': 'Phần mềm ký số trả lời lạ.',
}
let taken: SignedUpload | undefined
let address = desktop.address

const page = () => {
  const island = renderToString(Island({ name: 'desktop-signing', props: { operation: 'SignApproved', prepare: '/chuan-bi', finish: '/xong', csrf: 'c', words, address } })) // prettier-ignore
  return `<!doctype html><html lang="vi"><title>Ký</title><script type="module" src="${islandScript()}"></script>${island}`
}
const site = await plainServer((request, response) => void serve(request, response))
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const json = (value: string) => response.writeHead(200, { 'content-type': 'application/json' }).end(value)
  const body = Buffer.concat(await request.toArray())
  const { pathname } = new URL(request.url ?? '', site.url)
  const script = /^\/tai-san\/dao\/([\w.-]+\.js)$/.exec(pathname)?.[1]
  if (script) {
    const built = new URL(`../../build/islands/${script}`, import.meta.url)
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(built))
  } else if (pathname === '/ky') {
    const connect = `connect-src 'self' ${desktop.address}`
    const policy = `default-src 'none'; script-src 'self'; ${connect}`
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .end(page())
  } else if (pathname === '/chuan-bi') {
    const question = desktopQuestion({ fileUrl: `${site.url}giao/a.pdf`, uploadUrl: `${site.url}nhan` })
    json(JSON.stringify({ question, slip: 'phieu-7' }))
  } else if (pathname === '/giao/a.pdf') response.end(pdf)
  else if (pathname === '/nhan') {
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    taken = await takeSignedUpload(new Request(site.url, { method: 'POST', headers, body }), pdf)
    json(uploadReply({ fileName: taken.name, fileServer: 'phieu-7' }))
  } else if (pathname === '/xong') {
    const mine = new URLSearchParams(body.toString()).get('slip') === 'phieu-7'
    json(JSON.stringify(taken && mine ? { to: '/da-ky' } : { errors: [{ sentence: 'Chưa nhận được tệp đã ký.' }] })) // prettier-ignore
  } else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Đã ký</title>')
}

const browser = await startBrowser()
beforeEach(() => {
  taken = undefined
  address = desktop.address
  desktop.mood = 'honest'
})
async function press() {
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  const visitor = await context.newPage()
  await visitor.goto(`${site.url}ky`)
  await visitor.getByRole('button', { name: words.sign }).click()
  return visitor
}

test('a button of a page has the program on the desk sign, and goes on when the signed file came', async () => {
  const visitor = await press()
  await visitor.waitForURL(/da-ky/)
  assert.ok(taken && Buffer.from(taken.bytes).subarray(0, pdf.length).equals(pdf))
})

test('what the program does instead is told on the page, in our words and in its own', async () => {
  desktop.mood = 'cancelled'
  const alert = async () => (await press()).getByRole('alert').textContent()
  assert.equal(await alert(), 'Phần mềm ký số báo: Người dùng đã hủy ký số')
  desktop.mood = 'closing'
  assert.equal(await alert(), words['desktop-closed'])
  desktop.mood = 'not-bringing'
  assert.equal(await alert(), 'Chưa nhận được tệp đã ký.')
  address = 'wss://127.0.0.1:1'
  assert.equal(await alert(), words['desktop-missing'])
})

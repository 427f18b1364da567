import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hidesAnotherFile } from './hides-another-file.ts'
import { kindOfHead } from './kind-of-head.ts'

const latin = (text: string) => Buffer.from(text.padEnd(24, '\0'), 'latin1')

describe('the first bytes of a file', () => {
  it('tell what it claims to be', () => {
    for (const [head, kind] of [
      [latin('\xff\xd8\xff\xe0'), 'jpeg'],
      [latin('\x89PNG\r\n\x1a\n'), 'png'],
      [latin('GIF89a'), 'gif'],
      [latin('RIFF\0\0\0\0WEBPVP8 '), 'webp'],
      [latin('RIFF\0\0\0\0WAVEfmt '), undefined],
      [latin('\0\0\0\x1cftypavif\0\0\0\0mif1'), 'avif'],
      [latin('\0\0\0\x1cftypmif1\0\0\0\0avif'), 'avif'],
      [latin('\0\0\0\x1cftypheic\0\0\0\0mif1'), 'heic'],
      [latin('\0\0\0\x1cftypisom\0\0\0\0mp42'), undefined],
      [latin('%PDF-1.7'), undefined],
      [latin('II*\0'), undefined],
      [latin('BM'), undefined],
      [Buffer.alloc(0), undefined],
      [Buffer.from('GIF8'), undefined],
    ] as const)
      assert.equal(kindOfHead(head), kind, head.toString('latin1'))
  })

  it('tell an SVG in every disguise', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    for (const text of [
      svg,
      `  \n${svg}`,
      `<?xml version="1.0"?><!-- x --><!DOCTYPE svg>${svg}`,
      '<s:svg xmlns:s="x">',
      '<SVG/>',
      `\uFEFF${svg}`,
    ]) {
      // prettier-ignore
      assert.equal(kindOfHead(Buffer.from(text)), 'svg', text)
      assert.equal(kindOfHead(Buffer.from(text, 'utf16le')), 'svg', `${text} in UTF-16`)
    }
    assert.equal(kindOfHead(Buffer.from('<html><body>no picture</body></html>')), undefined)
  })
})

describe('a file inside a picture', () => {
  const pixels = Buffer.alloc(20_000, 7)
  const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])

  it('is found where another program would read it', () => {
    for (const hidden of [
      Buffer.concat([Buffer.from('GIF89a%PDF-1.4'), pixels]),
      Buffer.concat([Buffer.from('GIF89a<script >'), pixels]),
      Buffer.concat([pixels, Buffer.from('<!DOCTYPE html><p>')]),
      Buffer.concat([pixels, Buffer.from('<?php system(1)')]),
      Buffer.concat([pixels, zipEnd]),
    ])
      assert.ok(hidesAnotherFile(hidden))
  })

  it('is not suspected in pixels, or in what a camera tells', () => {
    assert.ok(!hidesAnotherFile(pixels))
    assert.ok(
      !hidesAnotherFile(
        Buffer.concat([Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>'), pixels]),
      ),
    )
    assert.ok(!hidesAnotherFile(Buffer.concat([zipEnd, pixels])))
  })
})

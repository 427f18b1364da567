import { keys } from './keys.ts'
import type { Key } from './keys.ts'

const opening = `# Cấu hình · Configuration

Krông đọc các khoá này từ biến môi trường và từ tệp \`KRONG_DATA/krong.env\` (biến môi trường được ưu tiên). Khoá lạ hoặc giá trị sai
làm Krông dừng ngay khi khởi động, với một câu nói rõ từng chỗ sai.

Krông reads these keys from the environment and from the file \`KRONG_DATA/krong.env\` (the environment wins). An unknown key or a wrong
value stops the start with a sentence for each.

Trang này được sinh ra · this page is generated: \`node tools/configuration-page.ts\`.

| Khoá · Key | Ý nghĩa · Meaning | Kiểu · Type | Mặc định · Default | Ví dụ · Example |
|---|---|---|---|---|
`

/** The operators' page of all keys, as Markdown: docs/operations/configuration.md. */
export function configurationPage(): string {
  return opening + Object.entries<Key>(keys).map(row).join('')
}

function row([name, { kind, standard, unset, example, vi, en, secret }]: [string, Key]): string {
  const value = standard === undefined ? (unset ?? '–') : `\`${standard}\``
  const note = secret ? ' 🔒' : ''
  return `| \`${name}\`${note} | ${vi}<br>${en} | ${kind.wants.vi}<br>${kind.wants.en} | ${value} | \`${example}\` |\n`
}

const quoted = (value: string | number | null) =>
  value === null
    ? 'NULL'
    : typeof value === 'number'
      ? String(value)
      : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

type Rows = readonly Readonly<Record<string, string | number | null>>[]

/** A table of a dump as mysqldump writes it: its columns, then rows without names. */
export function table(name: string, rows: Rows): string {
  const columns = Object.keys(rows[0] ?? { id: 0 })
  const defined = columns.map((column) => `  \`${column}\` varchar(250) NOT NULL DEFAULT ''`).join(',\n')
  const values = rows
    .map((row) => `(${columns.map((column) => quoted(row[column] ?? null)).join(',')})`)
    .join(',')
  return `DROP TABLE IF EXISTS \`${name}\`;\nCREATE TABLE \`${name}\` (\n${defined},\n  PRIMARY KEY (\`${columns[0]}\`)\n) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4;
LOCK TABLES \`${name}\` WRITE;\nINSERT INTO \`${name}\` VALUES ${values};\nUNLOCK TABLES;\n`
}

export const day = (written: string) => Temporal.Instant.from(`${written}T01:39:00Z`).epochMilliseconds / 1000

export const cat = (catid: number, title: string, alias: string, more: object = {}) => ({
  catid,
  parentid: 0,
  title,
  alias,
  status: 1,
  groups_view: '6',
  ...more,
})
export const head = (id: number, title: string, more: object = {}) => ({
  id,
  catid: 1,
  listcatid: '1',
  author: 'Minh V&#039;ũ',
  sourceid: 0,
  addtime: day('2019-05-01'),
  status: 1,
  publtime: day('2019-05-02'),

  exptime: 0,
  title,
  alias: `bai-${id}`,
  hometext: `Câu mở đầu ${id}.`,
  homeimgfile: '',
  external_link: 0,
  hitstotal: 100 + id,
  total_rating: 0,
  click_rating: 0,
  ...more,
})
export const law = (id: number, code: string, more: object = {}) => ({
  id,
  title: `Văn bản ${id}`,
  alias: `van-ban-${id}`,
  code,
  cid: 1,
  sid: 1,
  sgid: 1,
  introtext: 'Về việc thử chuyển',
  bodytext: '<p>Điều 1.</p>',

  groups_view: '6',
  files: '/laws/a.pdf',
  status: 1,
  addtime: day('2018-03-01'),
  publtime: day('2018-02-28'),
  startvalid: day('2018-03-10'),
  exptime: 0,
  ...more,
})
export const moduleRow = (title: string, file: string, kept: string, custom: string, more: object = {}) => ({
  title,
  module_file: file,
  module_data: kept,
  module_upload: kept,
  custom_title: custom,
  groups_view: '6',
  ...more,
})

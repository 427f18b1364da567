import { formatNumber } from '#kit/vietnamese/index.ts'
import type { VNode } from 'preact'
import {
  Chips,
  DataTable,
  Filters,
  Pagination,
  SelectField,
  StatusTag,
  TextField,
} from '#platform/ui/index.ts'

const total = 100_000
const size = 50

/** A table of 100,000 rows as pages carry it: fifty at a time, narrowed by filters that live in the address. */
export function Longtable({ page }: { page: number }): VNode {
  const first = (page - 1) * size
  const rows = Array.from({ length: size }, (_, at) => ({ number: total - first - at }))
  const at = (target: number) => `/_ui/bang?trang=${target}`
  return (
    <div class="stack">
      <Filters action="/_ui/bang" clearHref="/_ui/bang">
        <TextField name="q" label="Tìm" type="search" />
        <SelectField name="loai" label="Loại" blank="Tất cả" options={[{ value: 'cv', label: 'Công văn' }]} />
      </Filters>
      <Chips chips={[{ label: 'Công văn', removeHref: '/_ui/bang' }]} />
      <DataTable
        caption="Văn bản đi"
        rows={rows}
        rowKey={({ number }) => String(number)}
        select={{ name: 'ids', form: 'khong', label: ({ number }) => `Văn bản ${number}` }}
        dense
        columns={[
          {
            key: 'number',
            head: 'Số',
            figures: true,
            sorted: 'down',
            sortHref: '#',
            cell: ({ number }) => formatNumber(number, 'vi'),
          },
          {
            key: 'subject',
            head: 'Trích yếu',
            main: true,
            cell: ({ number }) => <a href="#x">{`Về việc tăng cường phòng chống thiên tai đợt ${number}`}</a>,
          },
          {
            key: 'state',
            head: 'Tình trạng',
            cell: ({ number }) => (
              <StatusTag tone={number % 3 ? 'good' : 'warn'}>
                {number % 3 ? 'Đã phát hành' : 'Chờ ký'}
              </StatusTag>
            ),
          },
        ]}
      />
      <Pagination
        {...(page > 1 ? { previousHref: at(page - 1) } : {})}
        {...(first + size < total ? { nextHref: at(page + 1) } : {})}
        range={{
          from: formatNumber(first + 1, 'vi'),
          to: formatNumber(first + size, 'vi'),
          total: formatNumber(total, 'vi'),
        }}
      />
    </div>
  )
}

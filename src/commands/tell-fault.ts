import { Refusal } from '#kit/refusal.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { complain, type ExitCode } from './command.ts'

const sentences: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['Đĩa đã đầy', 'The disk is full'],
  EACCES: ['Không có quyền', 'Permission denied'],
  EPERM: ['Không có quyền', 'Permission denied'],
  EROFS: ['Đĩa chỉ cho đọc', 'The disk is read-only'],
  ENOENT: ['Không thấy tệp hoặc thư mục', 'There is no such file or folder'],
  ENOTDIR: ['Đường dẫn không phải thư mục', 'The path is no folder'],
  EISDIR: ['Đường dẫn là thư mục, không phải tệp', 'The path is a folder, not a file'],
  ECONNREFUSED: ['Máy chủ không nhận kết nối', 'The server refuses connections'],
  ECONNRESET: ['Mất kết nối giữa chừng', 'The connection was lost'],
  '57P01': ['Cơ sở dữ liệu bị dừng giữa chừng', 'The database was stopped meanwhile'],
  '57P03': ['Cơ sở dữ liệu chưa sẵn sàng', 'The database is not ready'],
  '28P01': ['Cơ sở dữ liệu không nhận mật khẩu', 'The database refuses the password'],
  '55P03': [
    'Có việc khác đang giữ cơ sở dữ liệu; hãy thử lại',
    'Something else holds the database; try again',
  ],
}

/** Says in a sentence what an operator can do something about; throws on what only a developer can. */
export function tellFault(fault: unknown): ExitCode {
  if (fault instanceof Refusal) {
    for (const { code, params } of fault.reasons)
      complain(sayAny('vi', code, params), sayAny('en', code, params))
    return 1
  }
  const { code, path } = fault as NodeJS.ErrnoException
  const known = code === undefined ? undefined : sentences[code]
  if (!known) throw fault
  const where = path ? `: ${path}` : ''
  return complain(`${known[0]}${where}.`, `${known[1]}${where}.`)
}

/** What packages for the archive say in Vietnamese. */
export const packages = {
  'package-check': 'Kiểm tra gói lưu trữ',
  'package-check-lead': 'Tải gói ZIP lên: máy tính lại SHA-256 của từng tệp và so với METS.xml.',
  'package-file': 'Gói hồ sơ (ZIP)',
  'package-whole': 'Gói đúng và đủ: mọi tệp khớp với bảng kê.',
  'package-broken': 'Gói không còn nguyên vẹn.',
  'package-none': 'Đây không phải gói hồ sơ, hoặc không đọc được METS.xml.',
  'package-own': 'Đúng nguyên gói do hệ thống này lập.',
  'package-not-own': 'Không trùng với gói nào do cơ quan lập ở đây: bảng kê cũng có thể đã bị thay.',
  'package-changed': 'Tệp bị thay đổi',
  'package-missing': 'Tệp bị thiếu',
  'package-extra': 'Tệp thừa',
  'package-download': 'Tải gói lưu trữ (ZIP)',
  'case-file-pack': 'Lập gói lưu trữ',
  'documents.package-needed': 'Hãy chọn gói cần kiểm tra.',
  'documents.case-file-package-asked': 'Đang lập gói lưu trữ; tải lại trang sau ít phút.',
} as const

/** The same in English. */
export const packagesEn = {
  'package-check': 'Check an archive package',
  'package-check-lead':
    'Upload the ZIP: the SHA-256 of every file is computed anew and compared with METS.xml.',
  'package-file': 'Package (ZIP)',
  'package-whole': 'The package is whole: every file agrees with its table.',
  'package-broken': 'The package is not as it was.',
  'package-none': 'This is no package, or its METS.xml cannot be read.',
  'package-own': 'It is the very package that was made here.',
  'package-not-own': 'It is no package that the authority made here: the table may have been replaced too.',
  'package-changed': 'Changed files',
  'package-missing': 'Missing files',
  'package-extra': 'Files too many',
  'package-download': 'Download the archive package (ZIP)',
  'case-file-pack': 'Make the archive package',
  'documents.package-needed': 'Choose the package to check.',
  'documents.case-file-package-asked': 'The archive package is being made; come back in a few minutes.',
} as const

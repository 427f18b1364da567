export { type Asset, assetUrl, readAsset } from './assets.ts'
export { Button, ButtonLink, type ButtonVariant } from './button.tsx'
export { type Column, DataTable, type DataTableProps } from './table.tsx'
export { Document, renderDocument, type Theme } from './document.tsx'
export type { PageCard } from './page-card.tsx'
export { Field, type FieldProps } from './field.tsx'
export {
  Checkbox,
  Checkboxes,
  DateField,
  FileField,
  type Option,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from './fields.tsx'
export { type Chip, Chips, Filters, SearchField } from './filters.tsx'
export { type Complaint, ErrorSummary, Form, FormActions } from './form.tsx'
export { Icon, RiverMark } from './icon.tsx'
export { Kept, keptBy } from './kept.tsx'
export { EmptyState, Notice, Toast } from './notice.tsx'
export {
  Card,
  type Crumb,
  DescriptionList,
  Details,
  Dialog,
  PageHeader,
  Stat,
  type Tab,
  Tabs,
} from './page-parts.tsx'
export { Pagination } from './pagination.tsx'
export {
  Avatar,
  type Moment,
  ProgressBar,
  Sparkline,
  Steps,
  Timeline,
  Tree,
  type TreeNode,
} from './pictures.tsx'
export { Problem, problemTitle } from './problem.tsx'
export { PublicShell } from './public-shell.tsx'
export type { PublicLink } from './site-menu.tsx'
export { StatusTag, type Tone } from './status-tag.tsx'
export { type PaletteCommand, type RailItem, WorkspaceShell } from './workspace-shell.tsx'
export { words } from './messages/index.ts'

/** The script of the workspace: quick visits, and what HTML alone cannot do. Every page works without it. */
import '@hotwired/turbo'
import './islands.ts'
import { watchFocus } from '../workspace/focus.ts'
import { watchForms } from '../workspace/forms.ts'
import { watchInvokers } from '../workspace/invokers.ts'
import { watchKeys } from '../workspace/keys.ts'
import { watchLists } from '../workspace/lists.ts'
import { watchLive } from '../workspace/live.ts'
import { watchMenus } from '../workspace/menus.ts'
import { watchToasts } from '../workspace/toasts.ts'

watchFocus()
watchForms()
watchInvokers()
watchKeys()
watchLists()
watchLive()
watchMenus()
watchToasts()

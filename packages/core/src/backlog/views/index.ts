export { listBacklogViews } from './list-backlog-views.ts'
export { saveBacklogView } from './save-backlog-view.ts'
export { setDefaultBacklogView } from './set-default-backlog-view.ts'
export { updateBacklogView } from './update-backlog-view.ts'

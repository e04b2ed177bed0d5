export { ImprovementPage } from './improvement-page.tsx'

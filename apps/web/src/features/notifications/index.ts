export { NewsForMe } from './news-for-me.tsx'

export { useWording } from '../../messages/index.ts'

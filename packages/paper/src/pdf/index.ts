export { type FontFile, type Fonts, fontsFrom } from './faces.ts'
export { toPdf } from './to-pdf.ts'

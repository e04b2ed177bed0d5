/** Twice the pixels, so that the picture stays sharp on paper and on good screens. */
const density = 2

/**
 * Draws an SVG text on a canvas and gives the PNG. The picture comes as a data address, which the content policy allows;
 * it needs no file from anywhere.
 *
 * @throws Error when the browser cannot draw it
 */
export async function pngOf(
  svg: string,
  { width, height }: { width: number; height: number },
): Promise<Blob> {
  const picture = new Image(width, height)
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * density
  canvas.height = height * density
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser has no canvas')
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came of it'))), 'image/png')
  })
}

/** Offers bytes to the person as a file. */
export function saveAs(bytes: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name.replace(/[\\/:*?"<>|]+/g, '-')
  link.click()
  // The browser has taken the bytes by the next turn; the address must not hold them for ever.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

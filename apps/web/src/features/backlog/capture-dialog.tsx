import { useMessages } from '../../messages/index.ts'
import { Dialog } from '../../ui/index.ts'
import { SentenceBox } from './sentence-box.tsx'

/** The sentence box over any page. Closing keeps the draft. */
export function CaptureDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useMessages().capture
  return (
    <Dialog title={words.title} titleUnseen open={open} onClose={onClose} size="wide">
      <SentenceBox onDone={onClose} />
    </Dialog>
  )
}

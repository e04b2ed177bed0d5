import { useMessages } from '../messages/index.ts'

/** Names the page in the tab and the history of the browser. React lifts it into the document's head. */
export function DocumentTitle({ children }: { children: string }) {
  const { product } = useMessages().frame
  return <title>{`${children} · ${product}`}</title>
}

/**
 * Where the focus goes when its element is gone: the nearest part around it that is still there and can take it.
 * @param path the element that had the focus, then what stands around it, from near to far
 * @param takes whether something in that part can have the focus
 */
export function keptPlace<Node extends { isConnected: boolean }>(
  path: readonly Node[],
  takes: (node: Node) => boolean,
): Node | null {
  const [target, ...around] = path
  if (!target || target.isConnected) return null
  return around.find((node) => node.isConnected && takes(node)) ?? null
}

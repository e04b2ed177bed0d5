import { useEffect, useRef, useState } from 'react'

/** Seconds since `subject` was turned to or `take` was called last: what is told to the server is told once. */
export function useSecondsSince(subject: string): { now: number; take: () => number } {
  const since = useRef(Date.now())
  const [now, setNow] = useState(0)
  const elapsed = () => Math.max(0, Math.min(14_400, Math.floor((Date.now() - since.current) / 1000)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: counting begins anew with each subject.
  useEffect(() => {
    since.current = Date.now()
    setNow(0)
    const timer = setInterval(() => setNow(elapsed()), 1000)
    return () => clearInterval(timer)
  }, [subject])
  return {
    now,
    take: () => {
      const taken = elapsed()
      since.current = Date.now()
      return taken
    },
  }
}

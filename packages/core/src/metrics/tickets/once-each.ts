/** What is made for a key the first time and given again after that: metrics of a batch share much. */
export function onceEach<Value>(): (key: string, make: () => Value) => Value {
  const found = new Map<string, Value>()
  return (key, make) => {
    const known = found.get(key)
    if (known !== undefined) return known
    const value = make()
    found.set(key, value)
    return value
  }
}

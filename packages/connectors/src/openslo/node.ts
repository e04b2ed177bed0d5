import type { Report } from './findings.ts'
import type { Json } from './parse.ts'

/** A place in a document that says what is wrong with it where it is wrong. */
export class Node {
  readonly value: unknown
  readonly path: string
  readonly report: Report

  constructor(value: unknown, path: string, report: Report) {
    this.value = value ?? undefined
    this.path = path
    this.report = report
  }

  /** Absent and empty (`alertPolicies:`) read alike. */
  get absent(): boolean {
    return this.value === undefined
  }

  at(name: string): Node {
    const map = this.asMap()
    const value = map !== null && Object.hasOwn(map, name) ? map[name] : undefined
    return new Node(value, this.path === '' ? name : `${this.path}.${name}`, this.report)
  }

  list(): Node[] {
    if (this.absent) return []
    if (!Array.isArray(this.value)) {
      this.wrong('a list')
      return []
    }
    return this.value.map((value, i) => new Node(value, `${this.path}[${i}]`, this.report))
  }

  map(): Json {
    if (!this.absent && this.asMap() === null) this.wrong('a mapping of fields')
    return this.asMap() ?? {}
  }

  text(): string | null {
    return this.typed('string', 'a text') as string | null
  }

  number(): number | null {
    const value = this.typed('number', 'a number') as number | null
    if (value === null || Number.isFinite(value)) return value
    this.wrong('a finite number')
    return null
  }

  flag(): boolean | null {
    return this.typed('boolean', 'true or false') as boolean | null
  }

  oneOf<T extends string>(allowed: readonly T[]): T | null {
    const text = this.text()
    if (text === null) return null
    const found = allowed.find((word) => word === text)
    if (found === undefined) this.refuse(`must be one of ${allowed.join(', ')}`)
    return found ?? null
  }

  /** The value, or the report that it is missing and what stands in for it while the rest is read. */
  needed<T>(value: T | null, instead: T): T {
    if (value === null && this.absent) {
      this.report({ severity: 'error', code: 'missing', path: this.path, message: 'missing' })
    }
    return value ?? instead
  }

  refuse(message: string): void {
    this.report({ severity: 'error', code: 'not_allowed', path: this.path, message })
  }

  private asMap(): Json | null {
    const { value } = this
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  }

  private typed(type: 'string' | 'number' | 'boolean', words: string): unknown {
    if (this.absent) return null
    if (typeof this.value === type) return this.value
    this.wrong(words)
    return null
  }

  private wrong(words: string): void {
    this.report({ severity: 'error', code: 'wrong_type', path: this.path, message: `must be ${words}` })
  }
}

import { createHash, randomBytes } from 'node:crypto'

const apiKeyMark = 'rk_'
const shownPrefixLength = 11

/** A new link token: 256 random bits, fit for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A new API key. The mark lets people and secret scanners recognise one. */
export const newApiKey = (): string => `${apiKeyMark}${randomBytes(32).toString('base64url')}`

/** SHA-256 in hexadecimal. A slow hash is not needed: these secrets are random, not chosen. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const shownPrefix = (apiKey: string): string => apiKey.slice(0, shownPrefixLength)

export const looksLikeApiKey = (text: string): boolean => text.startsWith(apiKeyMark) && text.length < 100

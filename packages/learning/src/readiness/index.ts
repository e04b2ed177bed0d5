export * from './after-one-mock.ts'
export * from './forecast-score.ts'
export * from './poisson-binomial.ts'
export * from './readiness.ts'

import fc from 'fast-check'

// Each mutant runs the laws anew; a few draws find most of what many would.
fc.configureGlobal({ numRuns: 15 })

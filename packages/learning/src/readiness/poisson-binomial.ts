/** Chances of 0, 1, … n right answers when each question has its own chance (Poisson-binomial, by convolution). */
export function scoreDistribution(chances: readonly number[]): number[] {
  const distribution = [1, ...chances.map(() => 0)]
  chances.forEach((chance, asked) => {
    for (let right = asked + 1; right >= 0; right -= 1) {
      distribution[right] =
        (distribution[right] ?? 0) * (1 - chance) + (right > 0 ? (distribution[right - 1] ?? 0) * chance : 0)
    }
  })
  return distribution
}

/** Chance of at least `needed` right answers. */
export function chanceToPass(chances: readonly number[], needed: number): number {
  return scoreDistribution(chances)
    .slice(Math.max(0, needed))
    .reduce((sum, chance) => sum + chance, 0)
}

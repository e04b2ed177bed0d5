// Runs before the first paint, so that a manual choice of light or dark never flashes the other one.
try {
  const chosen = localStorage.getItem('ratchet-appearance')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
} catch {
  // Without storage the page follows the system through CSS alone.
}

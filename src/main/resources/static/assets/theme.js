// Light or dark: what the person chose, else what the system says. Runs before the page is drawn.
(() => {
  const root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark'

  function remembered() {
    try { return localStorage.getItem('dateline.theme') } catch { return null }
  }

  function remember(theme) {
    try { localStorage.setItem('dateline.theme', theme) } catch { /* not kept in a private window */ }
  }

  function tint() {
    const colour = document.querySelector('meta[name="theme-color"]')
    if (colour) colour.content = isDark() ? '#14171a' : '#f6f2e9'
  }

  const theme = remembered()
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  system.addEventListener('change', tint)
  document.addEventListener('DOMContentLoaded', () => {
    tint()
    document.getElementById('theme')?.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark'
      remember(root.dataset.theme)
      tint()
    })
  })
})()

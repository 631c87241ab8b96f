// A short notice that goes away by itself.
const place = document.getElementById('toast')
let timer

export function toast(text) {
  if (!text) return
  clearTimeout(timer)
  place.textContent = text
  timer = setTimeout(() => { place.textContent = '' }, 3000 + 60 * text.length)
}

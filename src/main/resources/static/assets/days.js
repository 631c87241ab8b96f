// Time stamps, and the lines between days.
import { language, words } from './words.js'

// The browser may know the region too: 24 hours or 12.
const region = navigator.language.startsWith(language) ? navigator.language : language
const clock = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit' })
const calendar = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

export function stamp(written) {
  const time = document.createElement('time')
  time.dateTime = written.toISOString()
  time.title = written.toLocaleString(region)
  time.textContent = clock.format(written)
  return time
}

function name(day) {
  const today = new Date()
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  const isOn = other => new Date(day).toDateString() === other.toDateString()
  return isOn(today) ? words.today : isOn(yesterday) ? words.yesterday : calendar.format(new Date(day))
}

/** Puts a line before a message that begins a day, and takes away one that no longer does. */
export function separate(item) {
  const previous = item.previousElementSibling
  if (previous?.dataset.day !== item.dataset.day) {
    const line = document.createElement('li')
    line.className = 'day'
    line.dataset.day = item.dataset.day
    line.textContent = name(item.dataset.day)
    item.before(line)
  }
  const next = item.nextElementSibling
  if (next?.className === 'day' && next.dataset.day === item.dataset.day) next.remove()
}

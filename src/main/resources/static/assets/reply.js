// Life in a reply: passages that open.
import { words } from './words.js'

let opened = 0

function label(button, figure) {
  const open = figure.classList.contains('open')
  button.setAttribute('aria-expanded', String(open))
  button.textContent = open ? words.fold : words.unfold
}

function isCut(passage) {
  return passage.scrollHeight > passage.clientHeight + 2
}

/** Gives every passage that is cut short a button; one whose answer would be hidden starts open. */
export function dress(item) {
  for (const figure of item.querySelectorAll('.folded')) {
    const passage = figure.querySelector('blockquote')
    if (!isCut(passage)) continue
    const mark = passage.querySelector('mark')
    const fade = 2.4 * parseFloat(getComputedStyle(passage).fontSize)
    const hidden = mark && mark.getBoundingClientRect().bottom > passage.getBoundingClientRect().bottom - fade
    if (hidden) figure.classList.add('open')
    passage.id = `passage-${++opened}`
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'unfold'
    button.setAttribute('aria-controls', passage.id)
    button.addEventListener('click', () => {
      figure.classList.toggle('open')
      label(button, figure)
    })
    label(button, figure)
    passage.after(button)
  }
}

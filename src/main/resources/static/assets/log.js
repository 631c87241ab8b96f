// The conversation as it is seen.
import { separate, stamp } from './days.js'
import { dress } from './reply.js'
import { words } from './words.js'

export const log = document.getElementById('log')
const list = document.getElementById('messages')
const typing = document.getElementById('typing')

function element(name, className, text) {
  const made = document.createElement(name)
  made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

function newItem(author, written) {
  const item = element('li', `message ${author}`)
  item.dataset.day = written.toDateString()
  return item
}

function person(message, written) {
  const item = newItem('person', written)
  item.dataset.id = message.client_id
  const bubble = element('div', 'bubble', message.text)
  bubble.dir = 'auto'
  const footer = document.createElement('footer')
  footer.append(stamp(written))
  item.append(element('span', 'unseen', words.you), bubble, footer)
  return item
}

function bot(message, written) {
  const item = newItem('bot', written)
  const byline = element('p', 'byline')
  byline.append(element('span', 'name', words.bot), stamp(written))
  const body = element('div', 'body')
  body.innerHTML = message.html // encoded by the server, which proves every passage before
  item.append(byline, body)
  return item
}

/** Messages that have a number stand in its order; those on their way stand last. */
function place(item, seq) {
  const later = [...list.querySelectorAll('.message')]
    .find(each => each !== item && (!each.dataset.seq || Number(each.dataset.seq) > seq))
  const before = later?.previousElementSibling?.className === 'day' ? later.previousElementSibling : later
  list.insertBefore(item, before ?? null)
  separate(item)
  if (later) separate(later)
}

export const find = id => list.querySelector(`[data-id="${id}"]`)
export const lastSeq = () => Math.max(0, ...[...list.querySelectorAll('[data-seq]')].map(item => Number(item.dataset.seq)))
export const firstSeq = () => Number(list.querySelector('[data-seq]')?.dataset.seq ?? 0)
export const isEmpty = () => !list.querySelector('.message')

/** Shows a message of the server, once. */
export function show(message, isNew) {
  if (list.querySelector(`[data-seq="${message.seq}"]`)) return null
  const onItsWay = message.client_id && find(message.client_id)
  if (onItsWay) {
    onItsWay.dataset.seq = message.seq
    if (onItsWay.previousElementSibling?.matches('.message:not([data-seq])')) place(onItsWay, message.seq)
    return onItsWay
  }
  const written = new Date(message.written)
  const item = message.author === 'person' ? person(message, written) : bot(message, written)
  item.dataset.seq = message.seq
  item.classList.toggle('new', isNew)
  place(item, message.seq)
  dress(item)
  return item
}

/** Shows what the person just wrote, before the server has it. */
export function showWaiting({ id, text, at }) {
  const item = find(id) ?? list.appendChild(person({ client_id: id, text }, new Date(at)))
  separate(item)
  item.classList.add('waiting')
  return item
}

export function setTyping(on) {
  typing.hidden = !on
  if (on) toEnd()
}

export function toEnd() {
  log.scrollTop = log.scrollHeight
}

/** The end of the conversation, but never past the beginning of {@code item}. */
export function toStartOf(item) {
  const top = item.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop - 16
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  log.scrollTo({ top: Math.min(top, log.scrollHeight), behavior: still ? 'auto' : 'smooth' })
}

// Messages on their way out, one after the other, each with a way back when it fails.
import * as api from './api.js'
import * as log from './log.js'
import { toast } from './toast.js'
import { newId, unsent } from './unsent.js'
import { words } from './words.js'

const PATIENCE = 150
let queue = Promise.resolve()

export function send(text) {
  const message = { id: newId(), text, at: Date.now() }
  unsent.add(message)
  log.showWaiting(message)
  log.toEnd()
  enqueue(message)
}

function enqueue(message) {
  queue = queue.then(() => deliver(message))
}

async function deliver(message) {
  const item = log.showWaiting(message)
  const typing = setTimeout(() => log.setTyping(true), PATIENCE)
  try {
    const exchange = await api.send(message.id, message.text)
    unsent.remove(message.id)
    const shown = exchange.messages.map(each => log.show(each, true)).filter(Boolean)
    item.classList.remove('waiting')
    const isTall = item.offsetHeight > log.log.clientHeight / 2
    log.toStartOf(isTall && shown.length ? shown.at(-1) : item)
    toast(exchange.notice)
  } catch (failure) {
    failed(message, failure.message)
  } finally {
    clearTimeout(typing)
    log.setTyping(false)
  }
}

/** Marks a message as not sent, with a button to try again. */
export function failed(message, why) {
  const item = log.showWaiting(message)
  item.classList.replace('waiting', 'unsent')
  const footer = item.querySelector('footer')
  const reason = document.createElement('p')
  reason.className = 'why'
  reason.textContent = why ? `${words.unsent}. ${why}` : `${words.unsent}.`
  footer.replaceChildren(reason, button(words.retry, () => retry(item, message)), button(words.discard, () => {
    unsent.remove(message.id)
    item.remove()
  }))
  if (why) log.toEnd()
}

function retry(item, message) {
  item.remove()
  const again = { ...message, at: Date.now() }
  unsent.add(again)
  log.showWaiting(again)
  enqueue(again)
}

/** Tries everything again that was not sent. */
export function retryAll() {
  unsent.all().forEach(message => {
    const item = log.find(message.id)
    if (item?.matches('.unsent')) retry(item, message)
  })
}

function button(label, action) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'quiet'
  made.textContent = label
  made.addEventListener('click', action)
  return made
}

// Start reading here: wires the conversation, the message field and the server.
import * as api from './api.js'
import * as log from './log.js'
import * as outgoing from './outgoing.js'
import { Menu } from './menu.js'
import { toast } from './toast.js'
import { unsent } from './unsent.js'
import { words } from './words.js'

const field = document.getElementById('text')
const earlier = document.getElementById('earlier')
const hello = document.getElementById('hello')
const REFRESH = 20_000

const menu = new Menu(field, (command, atOnce) => {
  field.value = atOnce ? command : `${command} `
  if (atOnce) submit()
  else typed()
})

function typed() {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
  document.getElementById('send').disabled = field.value.trim() === ''
  menu.update()
}

function submit() {
  const text = field.value.trim()
  if (text === '') return
  field.value = ''
  typed()
  say(text)
}

function say(text) {
  hello.hidden = true
  outgoing.send(text)
  if (!matchMedia('(pointer: coarse)').matches) field.focus()
}

async function press(button) {
  if (button.ariaBusy === 'true') return
  button.ariaBusy = 'true'
  try {
    const { messages, notice } = await api.press(button.dataset.handle)
    const shown = messages.map(message => log.show(message, true)).filter(Boolean)
    if (shown.length) log.toStartOf(shown[0])
    toast(notice)
  } catch (failure) {
    toast(failure.message)
  } finally {
    button.ariaBusy = 'false'
  }
}

async function refresh() {
  if (document.hidden || log.log.ariaBusy === 'true') return
  const { messages } = await api.after(log.lastSeq()).catch(() => ({ messages: [] }))
  messages.forEach(message => log.show(message, true))
}

async function load() {
  try {
    const { messages, more } = await api.latest()
    messages.forEach(message => log.show(message, false))
    earlier.hidden = !more
  } catch (failure) {
    toast(failure.message)
  }
  unsent.all().forEach(message => isAnswered(message) ? unsent.remove(message.id) : outgoing.failed(message))
  hello.hidden = !log.isEmpty()
  log.toEnd()
  log.log.ariaBusy = 'false'
}

function isAnswered(message) {
  return log.find(message.id)?.nextElementSibling?.matches('.bot') ?? false
}

async function loadEarlier() {
  const { messages, more } = await api.before(log.firstSeq())
  const fromEnd = log.log.scrollHeight - log.log.scrollTop
  messages.reverse().forEach(message => log.show(message, false))
  log.log.scrollTop = log.log.scrollHeight - fromEnd
  earlier.hidden = !more
}

function suggest(topics) {
  document.getElementById('topics').replaceChildren(...topics.slice(0, 6).map(topic => {
    const chip = document.createElement('button')
    chip.type = 'button'
    chip.className = 'button'
    chip.dataset.command = `/${topic.command}`
    chip.title = topic.description
    const command = document.createElement('code')
    command.textContent = `/${topic.command}`
    chip.append(topic.title, command)
    return chip
  }))
}

document.getElementById('composer').addEventListener('submit', event => { event.preventDefault(); submit() })
field.addEventListener('input', typed)
field.addEventListener('blur', () => menu.hide())
field.addEventListener('focus', () => menu.update())
field.addEventListener('keydown', event => {
  if (event.isComposing) return
  if (menu.key(event)) return event.preventDefault()
  if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); submit() }
})
log.log.addEventListener('click', event => {
  const { command, handle } = event.target.closest('button')?.dataset ?? {}
  if (command) say(command)
  if (handle) press(event.target.closest('button'))
})
document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.target.closest('textarea, input') && !event.ctrlKey && !event.metaKey) field.focus()
})
earlier.addEventListener('click', () => loadEarlier().catch(failure => toast(failure.message)))

function connection() {
  document.getElementById('offline').textContent = navigator.onLine ? '' : words.offline
}
addEventListener('offline', connection)
addEventListener('online', () => { connection(); outgoing.retryAll() })
document.addEventListener('visibilitychange', refresh)
setInterval(refresh, REFRESH)

typed()
connection()
await load()
api.menu().then(commands => { menu.commands = commands }, () => {})
api.topics().then(suggest, () => {})

// Messages on their way, kept in the browser so that a reload or an outage loses none.
const KEY = 'dateline.unsent'

function read() {
  try { return JSON.parse(localStorage.getItem(KEY)) ?? [] } catch { return [] }
}

function write(messages) {
  try { localStorage.setItem(KEY, JSON.stringify(messages)) } catch { /* not kept in a private window */ }
}

export const unsent = {
  all: read,
  add: message => write([...read().filter(each => each.id !== message.id), message]),
  remove: id => write(read().filter(each => each.id !== id)),
}

/** 128 random bits: the server answers a message that comes twice only once. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}

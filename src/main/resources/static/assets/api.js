// What the page asks of the server.
import { words } from './words.js'

/** A request that failed; its message is for the reader. */
export class Failure extends Error {}

async function call(path, body) {
  let response
  try {
    response = await fetch(path, body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new Failure(navigator.onLine ? words.lost : words.offline)
  }
  const answer = await response.json().catch(() => null)
  if (!response.ok || answer === null) throw new Failure(answer?.detail ?? words.lost)
  return answer
}

export const send = (id, text) => call('/chat/messages', { client_id: id, text })
export const press = handle => call('/chat/presses', { handle })
export const latest = () => call('/chat/messages')
export const before = seq => call(`/chat/messages?before=${seq}`)
export const after = seq => call(`/chat/messages?after=${seq}`)
export const menu = () => call('/chat/menu')
export const topics = () => call('/api/topics')

// The command menu: opens on "/", filters while typing, arrows choose.
import { words } from './words.js'

const box = document.getElementById('menu')
const list = document.getElementById('commands')
const status = document.getElementById('menu-status')

export class Menu {
  #field
  #choose
  #commands = []
  #closedFor = null

  /** @param choose called with a command and whether it is to be sent at once */
  constructor(field, choose) {
    this.#field = field
    this.#choose = choose
    list.addEventListener('mousedown', event => event.preventDefault())
    list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]')
      if (option) this.#take(option, true)
    })
    list.addEventListener('mousemove', event => this.#select(event.target.closest('[role=option]')))
  }

  set commands(commands) {
    this.#commands = commands
    this.update()
  }

  /** Opens, filters or closes by what stands in the field. */
  update() {
    const typed = this.#field.value.match(/^\/([a-z0-9_]*)$/i)?.[1].toLowerCase()
    if (this.#closedFor !== this.#field.value) this.#closedFor = null
    if (typed === undefined || this.#closedFor !== null || this.#commands.length === 0) return this.hide()
    const starts = this.#commands.filter(each => each.name.startsWith(typed))
    const holds = this.#commands.filter(each => !starts.includes(each) && each.name.includes(typed))
    const found = [...starts, ...holds]
    list.replaceChildren(...found.map(option))
    box.hidden = found.length === 0
    status.textContent = found.length ? words.count.replace('{0}', found.length) : words.none
    this.#select(list.firstElementChild)
    list.scrollTop = 0
  }

  /** True when the key was for the menu. */
  key(event) {
    if (box.hidden) return false
    const chosen = list.querySelector('[aria-selected=true]')
    switch (event.key) {
      case 'ArrowDown': this.#select(chosen?.nextElementSibling ?? list.firstElementChild); return true
      case 'ArrowUp': this.#select(chosen?.previousElementSibling ?? list.lastElementChild); return true
      case 'Home': this.#select(list.firstElementChild); return true
      case 'End': this.#select(list.lastElementChild); return true
      case 'Tab': if (event.shiftKey) return false; this.#take(chosen, false); return true
      case 'Enter': if (event.shiftKey) return false; this.#take(chosen, true); return true
      case 'Escape': this.close(); return true
      default: return false
    }
  }

  close() {
    this.#closedFor = this.#field.value
    this.hide()
  }

  hide() {
    box.hidden = true
    list.replaceChildren()
    status.textContent = ''
    this.#field.removeAttribute('aria-activedescendant')
  }

  #select(option) {
    if (!option) return
    for (const other of list.children) other.setAttribute('aria-selected', String(other === option))
    this.#field.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  #take(option, atOnce) {
    this.hide()
    this.#choose(`/${option.dataset.name}`, atOnce)
  }
}

function option({ name, description }) {
  const item = document.createElement('li')
  item.id = `command-${name}`
  item.role = 'option'
  item.dataset.name = name
  const command = document.createElement('code')
  command.textContent = `/${name}`
  const about = document.createElement('span')
  about.textContent = description
  about.dir = 'auto'
  item.append(command, about)
  return item
}

// The one script of every page: starts the two design systems and keeps drafts. Pages work without it.
import { initAll } from './govuk/govuk-frontend.min.js'
import { initAll as initMoj } from './moj/moj-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
initMoj()

const PAUSE = 3000
const RETRY = 15000

class Draft {
  constructor(form) {
    this.form = form
    this.note = this.makeNote()
    this.timer = null
    form.addEventListener('input', () => this.later(PAUSE))
    form.addEventListener('change', () => this.later(PAUSE))
    form.addEventListener('submit', () => this.stop())
  }

  makeNote() {
    const note = document.createElement('p')
    note.className = 'openmappa-draft'
    note.setAttribute('role', 'status')
    this.form.append(note)
    return note
  }

  later(wait) {
    if (this.stopped) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), wait)
  }

  stop() {
    this.stopped = true
    clearTimeout(this.timer)
  }

  async save() {
    try {
      const answer = await fetch('/drafts', { method: 'POST', body: this.fields(), redirect: 'error' })
      if (!answer.ok) throw new Error(answer.statusText)
      this.say(`Draft saved at ${this.clock()}`, false)
    } catch {
      this.say('Not saved: will retry', true)
      this.later(RETRY)
    }
  }

  // Files are never part of a draft; neither is a password.
  fields() {
    const fields = new URLSearchParams()
    fields.append('key', this.form.dataset.draft)
    for (const [name, value] of new FormData(this.form)) {
      const secret = this.form.querySelector(`[type=password][name="${CSS.escape(name)}"]`)
      if (typeof value === 'string' && !secret) fields.append(name, value)
    }
    return fields
  }

  say(words, failed) {
    this.note.textContent = words
    this.note.classList.toggle('openmappa-draft--failed', failed)
  }

  clock() {
    return new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  }
}

document.querySelectorAll('form[data-draft]').forEach(form => new Draft(form))

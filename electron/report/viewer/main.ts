import { make, need } from './dom'
import { readRun } from './page-run'
import { RunView } from './run-view'

/** Brings the page to life: of several runs one is looked at, and each is folded when it first is. */
function start(): void {
  document.documentElement.classList.add('scripted')
  const articles = Array.from(document.querySelectorAll<HTMLElement>('.run'))
  const views = new Map<number, RunView>()
  let present = 0
  const show = (index: number): void => {
    views.get(present)?.pause()
    present = index
    articles.forEach((article, i) => (article.hidden = i !== index))
    if (!views.has(index)) views.set(index, new RunView(articles[index]!, readRun(index)))
  }
  if (articles.length > 1) need(document, 'main').before(makeTabs(articles, show))
  show(0)
  addEventListener('keydown', (event) => {
    const isTyping = (event.target as Element).matches('input, select, button, [contenteditable]')
    const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !(isTyping && event.key !== 'Escape')
    if (isOurs && views.get(present)?.onKey(event.key) === true) event.preventDefault()
  })
}

function makeTabs(articles: readonly HTMLElement[], show: (index: number) => void): HTMLElement {
  const tabs = articles.map((article, i) => {
    const tab = make('button', { onclick: () => choose(i) }, need(article, 'h2').textContent)
    tab.role = 'tab'
    return tab
  })
  const choose = (index: number): void => {
    tabs.forEach((tab, i) => (tab.ariaSelected = String(i === index)))
    show(index)
  }
  tabs.forEach((tab, i) => (tab.ariaSelected = String(i === 0)))
  const list = make('div', { className: 'tabs' }, ...tabs)
  list.role = 'tablist'
  return list
}

start()

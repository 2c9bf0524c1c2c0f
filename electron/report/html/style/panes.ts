/** Code, console and the selected task beside each other. */
export const PANES_STYLE = /* css */ `
.panes {
  display: grid;
  grid-template-columns: minmax(0, 11fr) minmax(0, 9fr);
}
.panes > section {
  min-width: 0;
  border-left: 1px solid var(--line);
}
.panes > .code {
  grid-row: span 2;
  border-left: 0;
}
h3 {
  padding: 6px 16px;
  font-weight: 600;
}
.lines {
  counter-reset: line;
  padding-bottom: 8px;
}
.lines li {
  display: flex;
  padding-right: 16px;
  counter-increment: line;
}
.lines li::before {
  content: counter(line);
  flex: none;
  width: 44px;
  padding-right: 14px;
  color: var(--text-quiet);
  font-family: var(--mono);
  font-size: 12px;
  text-align: end;
  user-select: none;
}
.lines code {
  flex: 1;
  min-width: 0;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  tab-size: 2;
}
.comment {
  color: var(--comment);
  font-style: italic;
}
.string {
  color: var(--string);
}
.number {
  color: var(--number);
}
.keyword {
  color: var(--keyword);
}
.lines li.waits {
  background: var(--waiting-here);
}
.lines li.here {
  background: var(--here);
  box-shadow: inset 3px 0 var(--accent);
}
.lines li.asked {
  outline: 1px solid var(--accent);
  outline-offset: -1px;
}
.lines .tasks-here {
  flex: none;
  max-width: 45%;
  padding-left: 12px;
  color: var(--text-quiet);
  font-size: 12px;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.lines .here .tasks-here {
  color: var(--text);
}

.output li {
  display: grid;
  grid-template-columns: 72px minmax(0, max-content) minmax(0, 1fr) auto;
  gap: 0 10px;
  padding: 0 16px;
}
.output li.warn {
  color: var(--ready);
}
.output li.error {
  color: var(--failed);
}
.output time {
  color: var(--text-quiet);
  text-align: end;
}
.output .who {
  max-width: 140px;
  color: var(--text-quiet);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.output li > pre {
  grid-column: 3;
}
.output .later {
  visibility: hidden;
}
.none {
  padding: 0 16px 8px;
}

.task .details {
  padding: 0 16px 12px;
}
.task dl {
  display: grid;
  grid-template-columns: max-content minmax(0, 1fr);
  gap: 0 12px;
}
.task dd {
  overflow-wrap: anywhere;
}
.task .why {
  position: sticky;
  top: 0;
  padding-bottom: 6px;
  background: var(--surface);
}
.history {
  margin-top: 8px;
  border-top: 1px solid var(--line);
}
.history button {
  display: grid;
  grid-template-columns: 72px 64px minmax(0, 1fr);
  gap: 10px;
  width: 100%;
  padding: 1px 0;
  border: 0;
  background: none;
  text-align: start;
  overflow-wrap: anywhere;
}
.history button:hover {
  background: var(--hover);
}
.history .present {
  background: var(--selected);
}
`

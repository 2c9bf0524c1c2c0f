/** The replay: controls, timeline, code, console and the selected task. */
export const REPLAY_STYLE = /* css */ `
/* Replay */
.stage {
  border-block: 1px solid var(--line);
}
.player {
  display: flex;
  align-items: center;
  gap: 4px;
  height: 40px;
  padding: 0 12px;
  border-bottom: 1px solid var(--line);
  background: var(--surface-quiet);
}
.player button {
  flex: none;
  min-width: 28px;
  height: 28px;
  padding: 0 6px;
  border: 1px solid transparent;
  border-radius: 6px;
  background: none;
}
.player button:hover:not(:disabled) {
  background: var(--hover);
}
.player button:disabled {
  opacity: 0.45;
}
.player button.play {
  width: 32px;
  background: var(--accent);
  color: var(--on-accent);
}
.player svg {
  display: block;
  margin: auto;
  fill: currentColor;
}
.player input {
  flex: 1;
  min-width: 80px;
  accent-color: var(--accent);
}
.player output {
  flex: none;
  padding-inline: 8px;
  font-family: var(--mono);
  font-size: 12px;
  text-align: end;
  white-space: nowrap;
}
.player select {
  height: 28px;
  border: 1px solid var(--line-strong);
  border-radius: 6px;
  background: var(--raised);
}
.event {
  min-height: 28px;
  padding: 4px 16px;
  border-bottom: 1px solid var(--line);
  color: var(--text-quiet);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.picture {
  border-bottom: 1px solid var(--line);
}
.still {
  overflow-x: auto;
}
.still svg {
  display: block;
  max-width: 100%;
  height: auto;
}
.live {
  position: relative;
  max-height: 36vh;
  overflow: hidden auto;
  overscroll-behavior: contain;
}
.live svg {
  display: block;
  overflow: hidden;
}
.live .axis {
  position: sticky;
  top: 0;
  z-index: 1;
  background: var(--surface-quiet);
  border-bottom: 1px solid var(--line);
  cursor: ew-resize;
  touch-action: none;
}
.sheet,
.live .lanes {
  position: relative;
}
.live .lanes > svg {
  position: absolute;
  left: 0;
}
.live .lane,
.live .lanes {
  cursor: default;
}
.playhead {
  position: absolute;
  inset-block: 0;
  left: 0;
  z-index: 2;
  width: 1px;
  background: var(--accent);
  pointer-events: none;
}
.playhead::before {
  content: '';
  position: sticky;
  top: 16px;
  display: block;
  width: 9px;
  height: 9px;
  margin-left: -4px;
  border-radius: 2px 2px 5px 5px;
  background: var(--accent);
}

.tabs {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  padding: 8px 16px;
}
.tabs button {
  padding: 3px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: none;
}
.tabs button:hover {
  background: var(--hover);
}
.tabs [aria-selected='true'] {
  border-color: var(--accent);
  background: var(--selected);
}

.tip {
  position: absolute;
  z-index: 3;
  max-width: 420px;
  padding: 4px 8px;
  border: 1px solid var(--line-strong);
  border-radius: 6px;
  background: var(--raised);
  font-size: 12px;
  pointer-events: none;
  overflow-wrap: anywhere;
}

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

/* With the script: what is looked at together fits the window, each part scrolls for itself. */
.scripted .stage {
  display: flex;
  flex-direction: column;
  /* Up to where the tasks begin, which are to be seen to be there. */
  height: max(600px, 100vh - var(--above, 0px) - 34px);
}
.scripted .panes {
  flex: 1;
  min-height: 0;
  grid-template-rows: minmax(0, 1fr) minmax(0, 1fr);
}
.scripted .panes:not(:has(.task:not([hidden]))) {
  grid-template-rows: minmax(0, 1fr) 0;
}
.scripted .panes > section {
  display: flex;
  flex-direction: column;
  min-height: 0;
}
.scripted .lines,
.scripted .output,
.scripted .details {
  flex: 1;
  min-height: 0;
  overflow: auto;
}
.scripted .task {
  border-top: 1px solid var(--line);
}
.scripted .player,
.scripted .picture {
  flex: none;
}
.scripted th.now,
.scripted td.now {
  display: table-cell;
}
.scripted tbody th button {
  cursor: pointer;
}
@media (min-width: 1200px) {
  .scripted .panes {
    grid-template-columns: minmax(0, 10fr) minmax(0, 7fr) minmax(0, 6fr);
    grid-template-rows: minmax(0, 1fr) !important;
  }
  .scripted .panes:not(:has(.task:not([hidden]))) {
    grid-template-columns: minmax(0, 10fr) minmax(0, 8fr);
  }
  .scripted .panes > .code {
    grid-row: auto;
  }
  .scripted .task {
    border-top: 0;
  }
}
`

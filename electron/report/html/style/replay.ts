/** The replay: what chooses a run, its controls and its timeline. */
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

.choice {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  padding: 8px 16px;
}
.choice button {
  padding: 3px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: none;
}
.choice button:hover {
  background: var(--hover);
}
.choice [aria-pressed='true'] {
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
`

/** With its script the page is an instrument: what is looked at together fits the window, each part scrolls for itself. */
export const SCRIPTED_STYLE = /* css */ `
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

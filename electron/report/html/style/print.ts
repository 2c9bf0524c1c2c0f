/** On paper: everything, one below the other. */
export const PRINT_STYLE = /* css */ `
@media print {
  body {
    font-size: 10px;
    line-height: 15px;
  }
  pre,
  code,
  time,
  .time,
  button.line,
  .lines li::before {
    font-size: 9px;
  }
  .choice,
  .player,
  .event,
  .live,
  .task,
  th.now,
  td.now,
  .scripted th.now,
  .scripted td.now {
    display: none !important;
  }
  .run[hidden],
  .still,
  .printed {
    display: block !important;
  }
  .same-code .lines {
    display: none;
  }
  .stage,
  .scripted .stage,
  .panes,
  .scripted .panes,
  .scripted .panes > section {
    display: block;
    height: auto;
    min-height: 0;
    border-left: 0;
  }
  .pairs ul,
  .problems,
  .lines,
  .output,
  .scripted .lines,
  .scripted .output {
    max-height: none;
    overflow: visible;
  }
  .output .later {
    visibility: visible;
  }
  .lines li.here,
  .lines li.waits {
    background: none;
    box-shadow: none;
  }
  .tasks-here {
    display: none;
  }
  article + article {
    break-before: page;
  }
  .output li,
  tr {
    break-inside: avoid;
  }
  h3 {
    break-after: avoid;
  }
}
`

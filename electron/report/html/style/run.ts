/** A run's head, its problems and its table of tasks. */
export const RUN_STYLE = /* css */ `
/* A run */
.head {
  padding: 4px 16px 10px;
}
.head h2 {
  font-weight: 400;
  overflow-wrap: anywhere;
}
.outcome {
  font-weight: 600;
}
.outcome.completed {
  color: var(--good);
}
.outcome.failed,
.outcome.crashed {
  color: var(--failed);
}
.head dl {
  display: flex;
  flex-wrap: wrap;
  gap: 0 20px;
}
.head dl div {
  display: flex;
  gap: 6px;
  min-width: 0;
}
dt,
.again span,
.none {
  color: var(--text-quiet);
}
.head dd {
  overflow-wrap: anywhere;
}
.again code {
  overflow-wrap: anywhere;
}
.problems {
  margin: 0 16px 10px;
  padding: 6px 10px;
  border: 1px solid var(--line);
  border-left: 3px solid var(--ready);
  border-radius: 6px;
  max-height: 96px;
  overflow: auto;
}
.problems:has(.failure) {
  border-left-color: var(--failed);
}
.problems li {
  display: flex;
  flex-wrap: wrap;
  gap: 0 10px;
}
pre {
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
button.line {
  padding: 0;
  border: 0;
  background: none;
  color: var(--keyword);
  font-family: var(--mono);
  font-size: 12px;
  white-space: nowrap;
  cursor: pointer;
}
button.line:hover {
  text-decoration: underline;
}

/* Tasks */
.wide {
  overflow-x: auto;
}
table {
  width: 100%;
  border-collapse: collapse;
}
th,
td {
  padding: 3px 8px;
  border-top: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
  white-space: nowrap;
}
thead th,
thead th.time {
  color: var(--text-quiet);
  font-weight: 400;
  font-family: var(--sans);
  font-size: 12px;
}
th:first-child {
  padding-left: 16px;
}
td:last-child,
th:last-child {
  padding-right: 16px;
}
tbody th {
  max-width: 280px;
  overflow: hidden;
  text-overflow: ellipsis;
  font-weight: 400;
}
tbody th button {
  max-width: 100%;
  padding: 0;
  border: 0;
  background: none;
  overflow: hidden;
  text-overflow: ellipsis;
}
[data-depth='1'] {
  margin-left: 14px;
}
[data-depth='2'] {
  margin-left: 28px;
}
[data-depth='3'] {
  margin-left: 42px;
}
[data-depth='4'] {
  margin-left: 56px;
}
[data-depth='5'] {
  margin-left: 70px;
}
[data-depth='6'] {
  margin-left: 84px;
}
.time {
  text-align: end;
}
td.result {
  width: 100%;
  max-width: 320px;
  overflow: hidden;
  text-overflow: ellipsis;
}
td.failed {
  color: var(--failed);
}
td.cancelled {
  color: var(--cancelled);
}
th.now,
td.now {
  display: none;
  min-width: 220px;
}
tr.selected > * {
  background: var(--selected);
}
`

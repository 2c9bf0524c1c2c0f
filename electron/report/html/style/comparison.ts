/** What runs show against each other. */
export const COMPARISON_STYLE = /* css */ `
.comparison {
  margin-bottom: 12px;
  padding-top: 6px;
  border-bottom: 1px solid var(--line);
}
.verdicts {
  padding: 0 16px 10px;
  font-size: 15px;
  line-height: 24px;
}
.comparison table {
  width: auto;
  min-width: 60%;
}
.figures {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 640px), 1fr));
  align-items: start;
  gap: 12px;
  padding: 12px 16px;
}
figure {
  min-width: 0;
  max-width: 720px;
  margin: 0;
  border: 1px solid var(--line);
  border-radius: 6px;
  overflow: hidden;
}
figure:empty {
  display: none;
}
figure svg {
  display: block;
  width: 100%;
  height: auto;
}
.pairs {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr));
  gap: 0 16px;
  padding-bottom: 12px;
}
.pairs h2,
.pairs p,
.pairs ul {
  padding: 0 16px 4px;
  overflow-wrap: anywhere;
}
.pairs ul {
  max-height: 180px;
  overflow: auto;
}
.label {
  padding-left: 6px;
}
`

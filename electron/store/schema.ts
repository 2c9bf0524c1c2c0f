/**
 * The database's history: `MIGRATIONS[n]` brings one of version n to version n + 1 (`user_version`).
 * What was released is never changed; what comes next is added at the end.
 *
 * Times are whole nanoseconds since the run began where a name ends in _ns, and milliseconds since
 * 1970 where it ends in _at. Ids of tasks are those of the events.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- The text of snippets, each once however often it ran.
  CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE, -- SHA-256 of the text, in hexadecimal
    text TEXT NOT NULL
  ) STRICT;

  CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- a number that the user sees is never given twice
    uid TEXT NOT NULL UNIQUE,             -- the same run in another database
    source_id INTEGER NOT NULL REFERENCES sources,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    clock TEXT NOT NULL,
    variant TEXT NOT NULL,                -- JSON: axis name → value
    seed INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    duration_ns INTEGER NOT NULL DEFAULT 0,
    events INTEGER NOT NULL DEFAULT 0,
    tasks INTEGER NOT NULL DEFAULT 0,
    runtime_version TEXT NOT NULL,
    sites TEXT NOT NULL,                  -- JSON: the site table
    error TEXT,                           -- JSON: message and stack
    owner TEXT NOT NULL,                  -- the process that records it
    indexed INTEGER NOT NULL DEFAULT 0    -- 1: its tasks and console lines have their rows
  ) STRICT;
  CREATE INDEX runs_unfinished ON runs (id) WHERE indexed = 0;

  -- The run itself: its events, encoded, and the texts that they name. Everything else is derived.
  CREATE TABLE chunks (
    run_id INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    first_event INTEGER NOT NULL,
    count INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    first_text INTEGER NOT NULL,
    texts TEXT NOT NULL,                  -- JSON: array of strings
    PRIMARY KEY (run_id, first_event)
  ) STRICT;

  -- What can be searched, derived from the events when the run has ended.
  CREATE TABLE tasks (
    run_id INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    parent_id INTEGER,
    state TEXT NOT NULL,
    created_ns INTEGER NOT NULL,
    started_ns INTEGER,
    finished_ns INTEGER,
    running_ns INTEGER NOT NULL,
    waiting_ns INTEGER NOT NULL,
    line INTEGER,
    PRIMARY KEY (run_id, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE console_lines (
    run_id INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    position INTEGER NOT NULL,            -- from 0, in the order of the events
    ns INTEGER NOT NULL,
    level TEXT NOT NULL,
    task_id INTEGER,
    text TEXT NOT NULL,
    line INTEGER,
    PRIMARY KEY (run_id, position)
  ) STRICT, WITHOUT ROWID;
  `,
]

/** Marks the file as ours: "TskS" in ASCII. */
export const APPLICATION_ID = 0x54736b53

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
  `
  -- A title, notes in Markdown, the code, and its runs.
  CREATE TABLE experiments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    source_id INTEGER NOT NULL REFERENCES sources, -- the code as it was last typed
    tags TEXT NOT NULL DEFAULT '[]',      -- JSON: array of strings
    pinned INTEGER NOT NULL DEFAULT 0,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER                    -- not null: gone for the user, and for good when the app starts again
  ) STRICT;
  CREATE INDEX experiments_by_change ON experiments (updated_at, id) WHERE deleted_at IS NULL;

  -- The code of an experiment as it once was: at a run, or at a pause in typing.
  CREATE TABLE versions (
    experiment_id INTEGER NOT NULL REFERENCES experiments ON DELETE CASCADE,
    source_id INTEGER NOT NULL REFERENCES sources,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (experiment_id, source_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX versions_of_source ON versions (source_id);

  -- Runs that were started together.
  CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at INTEGER NOT NULL
  ) STRICT;

  -- Runs of the command line have no experiment.
  ALTER TABLE runs ADD COLUMN experiment_id INTEGER REFERENCES experiments ON DELETE CASCADE;
  ALTER TABLE runs ADD COLUMN batch_id INTEGER REFERENCES batches;
  ALTER TABLE runs ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE runs ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE runs ADD COLUMN thumbnail TEXT; -- JSON: array of lanes, see Thumbnail
  ALTER TABLE runs ADD COLUMN deleted_at INTEGER;
  CREATE INDEX runs_of_experiment ON runs (experiment_id, source_id);
  CREATE INDEX runs_of_batch ON runs (batch_id) WHERE batch_id IS NOT NULL;
  CREATE INDEX runs_of_source ON runs (source_id);
  CREATE INDEX runs_deleted ON runs (deleted_at) WHERE deleted_at IS NOT NULL;

  -- Full-text search. The texts stay where they are; FTS5 keeps the words and reads the rest through the views.
  CREATE VIEW run_texts AS SELECT id, title,
    (SELECT group_concat(text, char(10)) FROM (SELECT text FROM console_lines WHERE run_id = runs.id ORDER BY position)) AS console,
    (SELECT group_concat(name, char(10)) FROM (SELECT name FROM tasks WHERE run_id = runs.id ORDER BY tasks.id)) AS tasks
    FROM runs;
  CREATE VIRTUAL TABLE run_words USING fts5 (
    title, console, tasks, content = 'run_texts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE source_words USING fts5 (
    text, content = 'sources', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE experiment_words USING fts5 (
    title, notes, content = 'experiments', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
  INSERT INTO run_words (rowid, title, console, tasks) SELECT id, title, console, tasks FROM run_texts WHERE id IN (SELECT id FROM runs WHERE indexed = 1);
  INSERT INTO source_words (rowid, text) SELECT id, text FROM sources;

  -- Sources never change, and the words of experiments follow them.
  CREATE TRIGGER source_words_added AFTER INSERT ON sources BEGIN
    INSERT INTO source_words (rowid, text) VALUES (new.id, new.text);
  END;
  CREATE TRIGGER source_words_removed AFTER DELETE ON sources BEGIN
    INSERT INTO source_words (source_words, rowid, text) VALUES ('delete', old.id, old.text);
  END;
  CREATE TRIGGER experiment_words_added AFTER INSERT ON experiments BEGIN
    INSERT INTO experiment_words (rowid, title, notes) VALUES (new.id, new.title, new.notes);
  END;
  CREATE TRIGGER experiment_words_changed AFTER UPDATE OF title, notes ON experiments BEGIN
    INSERT INTO experiment_words (experiment_words, rowid, title, notes) VALUES ('delete', old.id, old.title, old.notes);
    INSERT INTO experiment_words (rowid, title, notes) VALUES (new.id, new.title, new.notes);
  END;
  CREATE TRIGGER experiment_words_removed AFTER DELETE ON experiments BEGIN
    INSERT INTO experiment_words (experiment_words, rowid, title, notes) VALUES ('delete', old.id, old.title, old.notes);
  END;
  -- A run has its words once it is indexed. Its console lines and tasks go with it, so its words must go before.
  CREATE TRIGGER run_words_added AFTER UPDATE OF indexed ON runs WHEN old.indexed = 0 AND new.indexed = 1 BEGIN
    INSERT INTO run_words (rowid, title, console, tasks) SELECT id, title, console, tasks FROM run_texts WHERE id = new.id;
  END;
  CREATE TRIGGER run_words_outdated BEFORE UPDATE OF title ON runs WHEN old.indexed = 1 BEGIN
    INSERT INTO run_words (run_words, rowid, title, console, tasks) SELECT 'delete', id, title, console, tasks FROM run_texts WHERE id = old.id;
  END;
  CREATE TRIGGER run_words_changed AFTER UPDATE OF title ON runs WHEN old.indexed = 1 BEGIN
    INSERT INTO run_words (rowid, title, console, tasks) SELECT id, title, console, tasks FROM run_texts WHERE id = new.id;
  END;
  CREATE TRIGGER run_words_removed BEFORE DELETE ON runs WHEN old.indexed = 1 BEGIN
    INSERT INTO run_words (run_words, rowid, title, console, tasks) SELECT 'delete', id, title, console, tasks FROM run_texts WHERE id = old.id;
  END;
  `,
  `
  ALTER TABLE runs ADD COLUMN marks TEXT NOT NULL DEFAULT '[]'; -- JSON: array of marks on the timeline, see RunMark
  `,
]

/** Marks the file as ours: "TskS" in ASCII. */
export const APPLICATION_ID = 0x54736b53
